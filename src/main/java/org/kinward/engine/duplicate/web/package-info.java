/** The question over HTTP. */
@NullMarked
package org.kinward.engine.duplicate.web;

import org.jspecify.annotations.NullMarked;
