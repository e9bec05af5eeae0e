package org.kinward.engine.record.pipeline;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.sql.SelectTaken;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Violation;

/** Sees that unique values are not taken, by a live record or by another of the batch. */
final class CheckUnique implements Step {
    @Override
    public void run(Batch batch) throws SQLException {
        for (Map.Entry<Model, List<Item>> entry : batch.openByModel().entrySet()) {
            for (ModelField field : entry.getKey().fields()) {
                if (field.traits().unique()) {
                    check(batch, entry.getKey(), field, entry.getValue());
                }
            }
        }
    }

    private static void check(Batch batch, Model model, ModelField field, List<Item> items) throws SQLException {
        Map<Object, List<Draft>> wanted = new HashMap<>();
        for (Item item : items) {
            Draft draft = item.draft();
            boolean asks = draft.changes(field) || item.command() instanceof Command.Restore;
            Object key =
                    asks && !(item.command() instanceof Command.Delete) ? compared(field, draft.value(field)) : null;
            if (key != null) {
                wanted.computeIfAbsent(key, k -> new ArrayList<>()).add(draft);
            }
        }
        if (wanted.isEmpty()) {
            return;
        }
        Map<Object, UUID> heldBy = new SelectTaken(model, field, List.copyOf(wanted.keySet())).run(batch.connection());
        Map<UUID, Item> asking = new HashMap<>();
        items.forEach(item -> asking.put(item.draft().id(), item));
        wanted.forEach((key, drafts) -> {
            UUID holder = heldBy.get(key);
            for (int i = 0; i < drafts.size(); i++) {
                Draft draft = drafts.get(i);
                Item freeing = holder == null || holder.equals(draft.id()) ? null : asking.get(holder);
                boolean taken = holder != null && !holder.equals(draft.id()) && !frees(freeing, draft, field);
                Violation doubled = doubled(field, draft);
                if (i > 0 || taken) {
                    draft.reject(doubled.field(), doubled.code(), doubled.details());
                } else if (freeing != null) {
                    requireNonNull(asking.get(draft.id())).onlyWith(freeing, doubled);
                }
            }
        });
    }

    /**
     * What the batch itself lets go of is free for the others: what it deletes at once, what it changes for those written
     * after the changed ones.
     */
    private static boolean frees(@Nullable Item holder, Draft wants, ModelField field) {
        if (holder == null) {
            return false;
        }
        boolean later = wants.isNew() || wants.before() != null && Persist.comesBack(wants);
        return holder.command() instanceof Command.Delete
                || later && holder.draft().changes(field);
    }

    /** An id says nothing to anybody. */
    private static Violation doubled(ModelField field, Draft draft) {
        return field.type().reference()
                ? Violation.of(field.key(), ErrorCode.POINTED_TO_ALREADY)
                : new Violation(field.key(), ErrorCode.NOT_UNIQUE, Map.of("value", shown(field, draft)));
    }

    private static String shown(ModelField field, Draft draft) {
        Object value = draft.value(field);
        return value == null ? "" : field.anyType().toCsv(value);
    }

    /** What the unique index compares: the column that sorts, folded where the type folds. */
    private static @Nullable Object compared(ModelField field, @Nullable Object value) {
        @Nullable Object[] row = new @Nullable Object[field.columns().size()];
        field.anyType().store(value, field.settings(), row, 0);
        return row[field.type().sortColumn().map(field.columns()::indexOf).orElse(0)];
    }
}
