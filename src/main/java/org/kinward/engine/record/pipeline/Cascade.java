package org.kinward.engine.record.pipeline;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.access.Visibility;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Snapshot;
import org.kinward.engine.record.sql.SelectFollowers;
import org.kinward.engine.record.sql.SelectReachable;
import org.kinward.kernel.error.ErrorCode;

/**
 * Lets what is nothing without a record go into the bin and come out of it with the record: links, and what is declared to
 * go with it. All of one cascade carry one moment, by which it is found again. Needs no right of its own.
 */
final class Cascade implements Step {
    private static final int DEEPEST = 4;

    @Override
    public void run(Batch batch) throws SQLException {
        List<Item> fresh = batch.open()
                .filter(item -> item.command() instanceof Command.Delete || item.command() instanceof Command.Restore)
                .toList();
        refuseLoose(batch, fresh);
        fresh = fresh.stream()
                .filter(item -> item.draft().violations().isEmpty())
                .toList();
        for (int depth = 0; depth < DEEPEST && !fresh.isEmpty(); depth++) {
            fresh = follow(batch, fresh);
        }
    }

    private static List<Item> follow(Batch batch, List<Item> roots) throws SQLException {
        Map<String, Map<UUID, Item>> byObject = new HashMap<>();
        roots.forEach(root -> byObject.computeIfAbsent(root.model().key(), key -> new HashMap<>())
                .put(root.draft().id(), root));
        Set<UUID> known = new HashSet<>();
        batch.items().forEach(item -> known.add(item.command().id()));
        List<Item> found = new ArrayList<>();
        for (Map.Entry<String, Map<UUID, Item>> entry : byObject.entrySet()) {
            for (Model model : batch.catalogue().models()) {
                found.addAll(followers(batch, model, entry.getKey(), entry.getValue()));
            }
        }
        found.removeIf(item -> !known.add(item.command().id()));
        List<Item> whole = withBothEnds(batch, found);
        batch.items().addAll(whole);
        return whole;
    }

    private static List<Item> followers(Batch batch, Model model, String object, Map<UUID, Item> roots)
            throws SQLException {
        List<Item> found = new ArrayList<>();
        for (ModelField field : SelectFollowers.fields(model, object)) {
            for (Snapshot follower : new SelectFollowers(model, field, roots.keySet()).run(batch.connection())) {
                Item root = roots.get(target(follower, field));
                if (root != null && fits(root, follower)) {
                    found.add(item(root, model, follower));
                }
            }
        }
        return found;
    }

    private static UUID target(Snapshot follower, ModelField field) {
        return ((Ref) Objects.requireNonNull(follower.at(field.ordinal()), "selected by it")).id();
    }

    /** What went with it, at its moment, comes back with it; what had gone before stays gone. */
    private static boolean fits(Item root, Snapshot follower) {
        Object deleted = deletedAt(follower);
        if (root.command() instanceof Command.Delete) {
            return deleted == null;
        }
        return deleted != null
                && deleted.equals(deletedAt(Objects.requireNonNull(root.draft().before())));
    }

    private static @org.jspecify.annotations.Nullable Object deletedAt(Snapshot record) {
        return record.at(record.model().field("deletedAt").ordinal());
    }

    private static Item item(Item root, Model model, Snapshot follower) {
        Command command = root.command() instanceof Command.Delete
                ? new Command.Delete(model.key(), follower.id())
                : new Command.Restore(model.key(), follower.id());
        var item = new Item(command, model, true);
        item.draft(new Draft(model, follower.id(), follower));
        return item;
    }

    /** Nor does a link that is asked for by itself. */
    private static void refuseLoose(Batch batch, List<Item> roots) throws SQLException {
        List<Item> links = roots.stream()
                .filter(item -> item.command() instanceof Command.Restore
                        && item.model().shape().link())
                .toList();
        Set<UUID> live = liveEnds(batch, links);
        for (Item link : links) {
            ends(link).forEach((field, ref) -> {
                if (!live.contains(ref.id())) {
                    Map<String, Object> value = Map.of("value", ref.id().toString());
                    link.draft().reject(field.key(), ErrorCode.UNKNOWN_REFERENCE, value);
                }
            });
        }
    }

    /** What is nothing without others comes back only where all of them are there. */
    private static List<Item> withBothEnds(Batch batch, List<Item> found) throws SQLException {
        List<Item> coming = found.stream()
                .filter(item -> item.command() instanceof Command.Restore)
                .toList();
        Set<UUID> live = liveEnds(batch, coming);
        return found.stream()
                .filter(item -> item.command() instanceof Command.Delete
                        || ends(item).values().stream().allMatch(ref -> live.contains(ref.id())))
                .toList();
    }

    private static Set<UUID> liveEnds(Batch batch, List<Item> coming) throws SQLException {
        Map<String, Set<UUID>> ends = new HashMap<>();
        coming.stream()
                .flatMap(item -> ends(item).values().stream())
                .forEach(ref -> ends.computeIfAbsent(ref.object(), object -> new HashSet<>())
                        .add(ref.id()));
        Set<UUID> live = new HashSet<>();
        for (Map.Entry<String, Set<UUID>> entry : ends.entrySet()) {
            Model target = batch.catalogue().model(entry.getKey());
            live.addAll(new SelectReachable(target, entry.getValue(), new Visibility.All()).run(batch.connection()));
        }
        batch.open()
                .filter(item -> item.command() instanceof Command.Restore)
                .forEach(item -> live.add(item.command().id()));
        return live;
    }

    private static Map<ModelField, Ref> ends(Item item) {
        Map<ModelField, Ref> ends = new LinkedHashMap<>();
        for (ModelField field : item.model().fields()) {
            if (SelectFollowers.follows(item.model(), field) && item.draft().value(field) instanceof Ref ref) {
                ends.put(field, ref);
            }
        }
        return ends;
    }
}
