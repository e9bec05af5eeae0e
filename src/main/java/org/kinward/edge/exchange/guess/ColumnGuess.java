package org.kinward.edge.exchange.guess;

import org.jspecify.annotations.Nullable;

/**
 * Which field a column probably fills.
 *
 * @param field null when nothing fits
 * @param confidence 0 to 1
 */
public record ColumnGuess(int index, @Nullable String field, double confidence) {}
