package org.kinward.engine.record.pipeline;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.command.Outcome;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Snapshot;
import org.kinward.engine.record.sql.DeleteChildren;
import org.kinward.engine.record.sql.InsertRecords;
import org.kinward.engine.record.sql.ReplaceContactPoints;
import org.kinward.engine.record.sql.Row;
import org.kinward.engine.record.sql.UpdateRecords;
import org.kinward.engine.record.told.Changes;

/** Writes what changed, whole batches at a time. What changes nothing keeps its version. */
final class Persist implements Step {
    private static final String DELETED_AT = "deletedAt";
    /** From so many on rows are made on all processors. */
    private static final int MANY = 200;

    @Override
    public void run(Batch batch) throws SQLException {
        batch.open().toList().forEach(item -> settle(batch, item));
        for (Map.Entry<Model, List<Item>> entry : batch.openByModel().entrySet()) {
            List<Draft> drafts = entry.getValue().stream().map(Item::draft).toList();
            write(batch, entry.getKey(), drafts);
            new ReplaceContactPoints(entry.getKey(), drafts).run(batch.connection());
            for (ModelField field : entry.getKey().childFields()) {
                writeChildren(batch, field, drafts);
            }
        }
    }

    /** Closes what has nothing to write; the rest gets its moment and its author. */
    private static void settle(Batch batch, Item item) {
        Draft draft = item.draft();
        Snapshot before = draft.before();
        if (before == null) {
            return;
        }
        if (!Changes.any(draft)) {
            item.close(new Outcome.Saved(draft.id(), before.version(), false));
            return;
        }
        UUID user = batch.actor().user();
        draft.value(draft.model().field("updatedAt"), batch.fields().now());
        draft.value(draft.model().field("updatedBy"), user == null ? null : new Ref("user", user));
    }

    /** What goes lets go of its unique values before others take them; what comes is written last. */
    private static void write(Batch batch, Model model, List<Draft> drafts) throws SQLException {
        List<Draft> going = new ArrayList<>();
        List<Draft> staying = new ArrayList<>();
        List<Draft> returning = new ArrayList<>();
        List<Draft> coming = new ArrayList<>();
        for (Draft draft : drafts) {
            if (draft.isNew()) {
                coming.add(draft);
            } else if (comesBack(draft)) {
                returning.add(draft);
            } else {
                (draft.changes(model.field(DELETED_AT)) ? going : staying).add(draft);
            }
        }
        update(batch, model, going);
        update(batch, model, staying);
        new InsertRecords(model, created(coming)).run(batch.connection());
        update(batch, model, returning);
    }

    private static List<Row> created(List<Draft> drafts) {
        return (drafts.size() < MANY ? drafts.stream() : drafts.parallelStream())
                .map(draft -> Row.of(draft, 1))
                .toList();
    }

    static boolean comesBack(Draft draft) {
        ModelField deleted = draft.model().field(DELETED_AT);
        return !draft.isNew() && draft.changes(deleted) && draft.value(deleted) == null;
    }

    private static void update(Batch batch, Model model, List<Draft> drafts) throws SQLException {
        SortedSet<Integer> columns = new TreeSet<>();
        drafts.forEach(draft -> columns.addAll(Row.changed(draft)));
        List<Row> changed = drafts.stream()
                .map(draft -> Row.of(draft, version(draft) + 1, columns))
                .toList();
        new UpdateRecords(model, changed, columns).run(batch.connection());
    }

    private static int version(Draft draft) {
        Snapshot before = draft.before();
        return before == null ? 0 : before.version();
    }

    private static void writeChildren(Batch batch, ModelField field, List<Draft> parents) throws SQLException {
        var rows = new ChildRows();
        for (Draft parent : parents) {
            rows.add(parent, parent.allChildren(field.key()));
        }
        Model model = batch.catalogue().model(field.settings().owned());
        new DeleteChildren(model, rows.removed).run(batch.connection());
        new InsertRecords(model, rows.created).run(batch.connection());
        new UpdateRecords(model, rows.changed, rows.columns).run(batch.connection());
    }

    /** What becomes of the owned rows of several parents; a parent's living rows are numbered in their order. */
    private static final class ChildRows {
        private final List<Row> created = new ArrayList<>();
        private final List<Row> changed = new ArrayList<>();
        private final List<UUID> removed = new ArrayList<>();
        private final SortedSet<Integer> columns = new TreeSet<>();

        void add(Draft parent, Iterable<Draft> children) {
            int position = 0;
            for (Draft child : children) {
                if (child.removed()) {
                    removed.add(child.id());
                } else {
                    keep(parent, child, position++);
                }
            }
        }

        private void keep(Draft parent, Draft child, int position) {
            Snapshot before = child.before();
            if (before == null) {
                created.add(Row.of(child, 1).under(parent.id(), position));
            } else if (Changes.any(child)) {
                changed.add(Row.of(child, before.version() + 1).under(parent.id(), position));
                columns.addAll(Row.changed(child));
            }
        }
    }
}
