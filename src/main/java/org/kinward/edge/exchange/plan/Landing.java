package org.kinward.edge.exchange.plan;

import org.jspecify.annotations.Nullable;
import org.kinward.edge.exchange.file.DatePattern;
import org.kinward.edge.exchange.guess.Nearest;

/**
 * A column with its destination worked out.
 *
 * @param pattern how its dates are written
 * @param options spellings of the options of a select; null for other kinds
 * @param reference what its cells name; null for other kinds
 */
public record Landing(
        PlanColumn column,
        String name,
        Destination to,
        DatePattern pattern,
        @Nullable Nearest options,
        @Nullable Reference reference) {

    public int index() {
        return column.index();
    }
}
