package org.kinward.engine.record.sql;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row on its way to the table.
 *
 * @param values one a column of the model, in its order
 * @param parent of a child; null for others
 * @param position among its siblings, from 0
 */
public record Row(
        UUID id,
        int version,
        @Nullable Object[] values,
        @Nullable UUID parent,
        int position) {
    public static Row of(UUID id, int version, @Nullable Object[] values) {
        return new Row(id, version, values, null, 0);
    }
}
