/** Postal addresses by their parts. What order they are written in is the reader's country's affair. */
@NullMarked
package org.kinward.engine.field.address;

import org.jspecify.annotations.NullMarked;
