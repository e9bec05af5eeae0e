package org.kinward.engine.record.pipeline;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Tie;
import org.kinward.engine.access.Visibility;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Outcome;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Snapshot;
import org.kinward.engine.record.sql.SelectReachable;
import org.kinward.engine.record.sql.SelectRecords;
import org.kinward.engine.record.sql.SelectRecords.Loaded;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Violation;

/**
 * Loads and locks what is to change, children with their parents. A record out of sight is not found; one in sight but
 * out of reach is denied.
 */
final class LoadCurrent implements Step {
    @Override
    public void run(Batch batch) throws SQLException {
        for (Map.Entry<Model, List<Item>> entry : batch.openByModel().entrySet()) {
            load(batch, entry.getKey(), entry.getValue());
        }
    }

    private static void load(Batch batch, Model model, List<Item> items) throws SQLException {
        Set<UUID> ids = new HashSet<>();
        items.forEach(item -> ids.add(item.command().id()));
        Map<UUID, Snapshot> current = new HashMap<>();
        if (items.stream().anyMatch(item -> !(item.command() instanceof Command.Create)) || mayExist(batch, items)) {
            for (Loaded loaded : new SelectRecords(model, SelectRecords.By.ID, ids, true).run(batch.connection())) {
                current.put(loaded.snapshot().id(), loaded.snapshot());
            }
        }
        Set<UUID> taken = new HashSet<>();
        var found = new Found(current, seenThrough(batch, model, current.keySet()));
        for (Item item : items) {
            begin(batch, item, found, taken);
        }
        for (ModelField field : model.childFields()) {
            loadChildren(batch, field, items);
        }
    }

    /** @param through records that are in sight because of what they point to */
    private record Found(Map<UUID, Snapshot> current, Set<UUID> through) {}

    private static Set<UUID> seenThrough(Batch batch, Model model, Set<UUID> ids) throws SQLException {
        return batch.rights().readable(model.key()) instanceof Visibility.Among among
                        && !among.through().isEmpty()
                ? new SelectReachable(model, ids, among).run(batch.connection())
                : Set.of();
    }

    /** A single create by a program is retried under the same id; a batch of an import is not, and spares the look. */
    private static boolean mayExist(Batch batch, List<Item> items) {
        return switch (batch.actor().origin()) {
            case INTERACTIVE, API, SYSTEM, FORM ->
                items.stream().anyMatch(item -> item.command() instanceof Command.Create create && !create.fresh());
            case IMPORT, SAMPLE -> false;
        };
    }

    private static void begin(Batch batch, Item item, Found found, Set<UUID> taken) {
        Model model = item.model();
        UUID id = item.command().id();
        Snapshot current = found.current().get(id);
        if (!taken.add(id)) {
            item.close(new Outcome.Rejected(List.of(Violation.of("id", ErrorCode.ALREADY_EXISTS))));
            return;
        }
        switch (item.command()) {
            case Command.Create create -> {
                if (current != null) {
                    item.close(new Outcome.Rejected(List.of(Violation.of("id", ErrorCode.ALREADY_EXISTS))));
                } else {
                    item.draft(new Draft(model, id, null));
                }
            }
            case Command.Update update ->
                change(item, found, batch, batch.rights().updatable(model.key()));
            case Command.Delete delete ->
                change(item, found, batch, batch.rights().deletable(model.key()));
            case Command.Restore restore ->
                change(item, found, batch, batch.rights().deletable(model.key()));
        }
    }

    private static void change(Item item, Found found, Batch batch, Visibility reach) {
        Model model = item.model();
        UUID id = item.command().id();
        Snapshot current = found.current().get(id);
        boolean fromBin = item.command() instanceof Command.Restore;
        // What follows from something else finds what lies in the bin too: else it would come back as it was.
        boolean anywhere = item.consequence() && item.command() instanceof Command.Update;
        if (current == null
                || !anywhere && (at(current, model, "deletedAt") != null) != fromBin
                || !item.consequence()
                        && !found.through().contains(id)
                        && !includes(batch.rights().readable(model.key()), current)) {
            item.close(new Outcome.NotFound());
        } else if (!item.consequence() && !includes(reach, current)) {
            item.close(new Outcome.Denied());
        } else {
            item.draft(new Draft(model, current.id(), current));
        }
    }

    static boolean includes(Visibility visibility, Snapshot record) {
        return visibility.includes(
                new Tie.Ends(record.id(), id(record, "owner"), id(record, "team"), id(record, "territory")));
    }

    static @Nullable UUID id(Snapshot record, String field) {
        return at(record, record.model(), field) instanceof Ref ref ? ref.id() : null;
    }

    private static @Nullable Object at(Snapshot record, Model model, String field) {
        return record.at(model.field(field).ordinal());
    }

    private static void loadChildren(Batch batch, ModelField field, List<Item> items) throws SQLException {
        Map<UUID, Draft> parents = new HashMap<>();
        for (Item item : items) {
            if (item.open() && !item.draft().isNew() && item.command() instanceof Command.Update) {
                parents.put(item.draft().id(), item.draft());
            }
        }
        Model child = batch.catalogue().model(field.settings().owned());
        for (Loaded loaded :
                new SelectRecords(child, SelectRecords.By.PARENT, parents.keySet(), true).run(batch.connection())) {
            Draft parent = parents.get(loaded.parent());
            if (parent != null) {
                parent.child(field.key(), new Draft(child, loaded.snapshot().id(), loaded.snapshot()));
            }
        }
    }
}
