package org.kinward.engine.record.sql;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.record.spi.Draft;

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
    /** Every column. */
    public static Row of(Draft draft, int version) {
        return of(draft, version, field -> true);
    }

    /** Of rows that change together, each column that changes in any. */
    public static Row of(Draft draft, int version, Set<Integer> columns) {
        return of(draft, version, field -> columns.contains(field.offset()));
    }

    private static Row of(Draft draft, int version, Predicate<ModelField> carried) {
        @Nullable Object[] values = new @Nullable Object[draft.model().columns().size()];
        for (ModelField field : draft.model().fields()) {
            if (field.stored() && carried.test(field)) {
                field.anyType().store(draft.value(field), field.settings(), values, field.offset());
            }
        }
        return new Row(draft.id(), version, values, null, 0);
    }

    public Row under(UUID owner, int place) {
        return new Row(id, version, values, owner, place);
    }

    /** Places of the columns that differ from how the record stands. */
    public static Set<Integer> changed(Draft draft) {
        Set<Integer> columns = new TreeSet<>();
        for (ModelField field : draft.model().fields()) {
            if (field.stored() && draft.changes(field)) {
                for (int i = 0; i < field.columns().size(); i++) {
                    columns.add(field.offset() + i);
                }
            }
        }
        return columns;
    }
}
