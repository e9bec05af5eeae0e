package org.kinward.engine.catalog;

import org.jspecify.annotations.Nullable;

/**
 * How records of a type stand on a board.
 *
 * @param by key of the field whose values are the columns
 * @param within key of the relation that chooses which columns there are, such as the pipeline of the stages
 * @param sum key of the field summed over a column
 */
public record Board(
        String by, @Nullable String within, @Nullable String sum) {}
