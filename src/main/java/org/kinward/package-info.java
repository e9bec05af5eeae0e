/**
 * The house: shelves {@code kernel}, {@code platform}, {@code engine}, {@code suite} and {@code edge}, one module per package on a shelf.
 * Upper shelves use lower ones, never the reverse.
 */
@NullMarked
package org.kinward;

import org.jspecify.annotations.NullMarked;
