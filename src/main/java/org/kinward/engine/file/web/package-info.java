/** Doors of files: lay down, list, hand out harmlessly. */
@NullMarked
package org.kinward.engine.file.web;

import org.jspecify.annotations.NullMarked;
