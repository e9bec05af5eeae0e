package org.kinward.edge.exchange.run.unknown;

import org.jspecify.annotations.Nullable;

/**
 * A text in the file that names nothing we know.
 *
 * @param suggest what it may stand for
 */
public record UnknownValue(String value, int rows, @Nullable String suggest) {}
