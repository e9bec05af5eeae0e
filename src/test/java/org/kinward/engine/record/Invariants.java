package org.kinward.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.feed.FeedReader;
import org.kinward.engine.record.WorldState.One;
import org.kinward.engine.record.command.BatchResult;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.ChildChanges;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.engine.record.command.Outcome;
import org.kinward.engine.record.undo.Kept;
import org.kinward.engine.record.undo.Reason;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.id.Ids;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever several people do to types nobody thought of, with conflicts, merges, undos and restores: what must hold holds.
 * By nature differ after something was taken back: version, updatedAt and updatedBy of what was written once more, the
 * records it made (they lie in the bin), the order of a record's children, and a relation that pointed into the bin before.
 */
final class Invariants {
    private static final JsonNode NOTHING = JsonNodeFactory.instance.nullNode();

    private final RunningApplication application;
    private final Records records;
    private final Undo undo;
    private final Merges merges;
    private final ApiClient ana;
    private final List<Actor> actors = new ArrayList<>();
    private final Map<String, Integer> came = new TreeMap<>();
    private int commands;

    Invariants(RunningApplication application) {
        this.application = application;
        records = application.bean(Records.class);
        undo = application.bean(Undo.class);
        merges = application.bean(Merges.class);
        ana = application.administrator();
    }

    void hold(long first, int seeds, int steps) throws Exception {
        for (String role : List.of("administrator", "manager", "rep")) {
            UUID id = application.user("Actor " + role, role + "@example.com", role);
            actors.add(new Actor(id, Origin.INTERACTIVE, Locale.ENGLISH));
        }
        for (long seed = first; seed < first + seeds; seed++) {
            try {
                new Run(new RandomWorld(seed)).steps(steps);
            } catch (AssertionError | RuntimeException broken) {
                System.out.println("invariants: broken by seed " + seed);
                throw broken;
            }
        }
        System.out.println("invariants: " + came);
        // A run in which nothing of the kind happened would hold trivially.
        assertThat(came)
                .containsKeys(
                        "saved", "conflict", "rejected", "denied", "merged", "parted", "undone", "imports undone");
        System.out.println("invariants: " + commands + " commands, 0 broken");
    }

    private void count(String what) {
        came.merge(what, 1, Integer::sum);
    }

    /** One seed. */
    private final class Run {
        private final RandomWorld world;
        private final Map<UUID, One> born = new HashMap<>();
        private final List<UUID> batches = new ArrayList<>();
        private WorldState now;

        Run(RandomWorld world) throws Exception {
            this.world = world;
            world.define(ana);
            now = read();
        }

        private WorldState read() throws SQLException {
            return WorldState.read(
                    application.dataSource(), application.bean(Catalogues.class).current(), world);
        }

        void steps(int count) throws Exception {
            for (int i = 0; i < 8; i++) {
                execute(actors.getFirst(), List.of(create(world.one(world.kinds))));
            }
            for (int i = 0; i < count; i++) {
                switch (world.random.nextInt(12)) {
                    case 0, 1, 2 -> execute(world.one(actors), some(() -> create(world.one(world.kinds))));
                    case 3, 4, 5 -> execute(world.one(actors), some(this::update));
                    case 6 -> execute(world.one(actors), List.of(create(world.link)));
                    case 7 -> execute(world.one(actors), some(this::deleteOrRestore));
                    case 8 -> mergeTwo();
                    case 9 -> undoOne();
                    case 10 -> deleteAndRestore();
                    default -> importAndUndo();
                }
            }
            holds();
        }

        private interface Making {
            Command one();
        }

        private List<Command> some(Making making) {
            List<Command> some = new ArrayList<>();
            for (int i = 0; i <= world.random.nextInt(4); i++) {
                some.add(making.one());
            }
            return some;
        }

        private JsonNode pointer(String object) {
            List<UUID> ids = now.of(object, world.random.nextInt(10) > 0);
            return ids.isEmpty() || world.random.nextInt(3) == 0
                    ? NOTHING
                    : RandomWorld.reference(object, world.one(ids));
        }

        private Command create(RandomWorld.Kind kind) {
            Map<String, JsonNode> fields = world.fields(kind, this::pointer);
            if (kind.equals(world.kinds.getFirst()) && world.random.nextBoolean()) {
                var children = JsonNodeFactory.instance.arrayNode();
                for (int i = 0; i <= world.random.nextInt(3); i++) {
                    ObjectNode child = children.addObject();
                    world.fields(world.child, this::pointer).forEach(child::set);
                }
                fields.put(world.child.key(), children);
            }
            return new Command.Create(kind.key(), Ids.next(), fields);
        }

        private UUID any(String object) {
            List<UUID> ids = now.of(object, world.random.nextInt(12) > 0);
            return ids.isEmpty() ? Ids.next() : world.one(ids);
        }

        private Command update() {
            RandomWorld.Kind kind = world.one(world.kinds);
            UUID id = any(kind.key());
            Map<String, JsonNode> all = world.fields(kind, this::pointer);
            Map<String, Change> fields = new HashMap<>();
            One current = now.records().get(id);
            all.forEach((key, value) -> {
                if (world.random.nextInt(3) == 0) {
                    JsonNode was = switch (world.random.nextInt(4)) {
                        case 0 -> world.value(kind.fields().getOrDefault(key, "text"));
                        case 1 -> current == null ? NOTHING : current.values().getOrDefault(key, NOTHING);
                        default -> null;
                    };
                    fields.put(
                            key,
                            new Change(
                                    kind.relations().containsKey(key) && was != null && was.isString() ? null : was,
                                    value));
                }
            });
            return new Command.Update(kind.key(), id, null, fields, children(kind, current));
        }

        private Map<String, ChildChanges> children(RandomWorld.Kind kind, One current) {
            if (!kind.equals(world.kinds.getFirst()) || current == null || world.random.nextBoolean()) {
                return Map.of();
            }
            List<Map<String, JsonNode>> add =
                    world.random.nextBoolean() ? List.of(world.fields(world.child, this::pointer)) : List.of();
            List<UUID> there = new ArrayList<>(current.children().keySet());
            List<ChildChanges.ChildUpdate> change = new ArrayList<>();
            List<UUID> remove = new ArrayList<>();
            if (!there.isEmpty()) {
                UUID child = world.one(there);
                if (world.random.nextBoolean()) {
                    remove.add(child);
                } else {
                    change.add(new ChildChanges.ChildUpdate(
                            child, Map.of("my.n", new Change(null, world.value("integer")))));
                }
            }
            return Map.of(world.child.key(), new ChildChanges(add, change, remove));
        }

        private Command deleteOrRestore() {
            RandomWorld.Kind kind = world.one(world.kinds);
            return world.random.nextInt(3) == 0
                    ? new Command.Restore(kind.key(), any(kind.key()))
                    : new Command.Delete(kind.key(), any(kind.key()));
        }

        private BatchResult execute(Actor actor, List<Command> some) throws SQLException {
            Mode mode = world.random.nextBoolean() ? Mode.EACH : Mode.ALL_OR_NOTHING;
            BatchResult result = records.execute(actor, mode, some, null);
            commands += some.size();
            done(result);
            return result;
        }

        private void done(BatchResult result) throws SQLException {
            result.outcomes().forEach(outcome -> count(outcome.status()));
            if (result.outcomes().stream().anyMatch(one -> one instanceof Outcome.Saved saved && saved.changed())) {
                batches.add(result.batch());
            }
            WorldState next = read();
            next.records().forEach((id, one) -> {
                if (!now.records().containsKey(id)) {
                    born.put(id, one);
                }
            });
            now = next;
        }

        private void mergeTwo() throws SQLException {
            RandomWorld.Kind kind = world.one(world.kinds);
            List<UUID> live = now.of(kind.key(), true);
            if (live.size() < 2) {
                return;
            }
            WorldState before = now;
            var ask = new Merges.Ask(kind.key(), world.one(live), world.one(live), Map.of(), null, null);
            BatchResult result;
            try {
                commands++;
                result = merges.merge(world.one(actors), ask, null);
            } catch (Refusal refused) {
                return;
            }
            done(result);
            boolean merged = result.outcomes().getFirst() instanceof Outcome.Saved;
            if (!merged) {
                assertThat(now.living(before)).isEqualTo(before.living(before));
                return;
            }
            count("merged");
            now.records().values().stream()
                    .filter(One::live)
                    .forEach(one -> assertThat(pointsTo(one)).doesNotContain(ask.loser()));
            if (world.random.nextBoolean()) {
                BatchResult undone = undo.undo(actors.getFirst(), result.batch());
                commands++;
                done(undone);
                count("parted");
                assertThat(now.living(before)).as("undo(merge) = before").isEqualTo(before.living(before));
            }
        }

        private void undoOne() throws SQLException {
            if (!batches.isEmpty()) {
                commands++;
                count("undone");
                done(undo.undo(world.one(actors), world.one(batches)));
            }
        }

        private void deleteAndRestore() throws SQLException {
            RandomWorld.Kind kind = world.one(world.kinds);
            List<UUID> live = now.of(kind.key(), true);
            if (live.isEmpty()) {
                return;
            }
            WorldState before = now;
            UUID id = world.one(live);
            Actor administrator = actors.getFirst();
            assertThat(execute(administrator, List.of(new Command.Delete(kind.key(), id)))
                            .allSaved())
                    .isTrue();
            assertThat(execute(administrator, List.of(new Command.Restore(kind.key(), id)))
                            .allSaved())
                    .isTrue();
            assertThat(now.living(before)).as("restore(delete(x)) = x").isEqualTo(before.living(before));
        }

        private void importAndUndo() throws SQLException {
            WorldState before = now;
            var actor = new Actor(actors.getFirst().user(), Origin.IMPORT, Locale.ENGLISH);
            UUID name = UUID.randomUUID();
            for (int batch = 0; batch < 3; batch++) {
                List<Command> some = some(() -> create(world.one(world.kinds)));
                some.addAll(some(this::update));
                commands += some.size();
                done(Errand.of(name).carry(() -> records.execute(actor, Mode.EACH, some)));
            }
            UUID id;
            try {
                id = undo.begin(actors.getFirst(), name);
            } catch (Refusal nothingWritten) {
                return;
            }
            while (undo.next(id)) {
                commands++;
            }
            now = read();
            count("imports undone");
            List<Kept> kept = undo.kept(id, 0, 1_000).stream()
                    .map(placed -> placed.kept())
                    .toList();
            assertThat(kept).as("nobody else was there").allMatch(one -> one.reason() == Reason.TARGET_GONE);
            assertThat(without(kept, now.living(before)))
                    .as("undo(import) = before")
                    .isEqualTo(without(kept, before.living(before)));
        }

        /** What pointed into the bin before the import made it point elsewhere cannot point there again, and is told. */
        private static Map<UUID, Object> without(List<Kept> kept, Map<UUID, Object> living) {
            kept.forEach(one -> {
                if (living.get(one.id()) instanceof Map<?, ?> record) {
                    record.keySet().removeAll(one.fields().keySet());
                }
            });
            return living;
        }

        private Set<UUID> pointsTo(One one) {
            Set<UUID> ids = new java.util.HashSet<>();
            List<Map<String, JsonNode>> all = new ArrayList<>(one.children().values());
            all.add(one.values());
            all.forEach(values -> values.forEach((key, value) -> {
                if (key.startsWith("my.") && value.isObject() && value.has("object")) {
                    ids.add(UUID.fromString(value.path("id").asString()));
                }
            }));
            return ids;
        }

        private void holds() throws SQLException {
            now = read();
            var replay = new Replay(application.bean(FeedReader.class), world.child.key());
            Map<UUID, Map<String, JsonNode>> replayed = new HashMap<>();
            for (Map.Entry<UUID, One> entry : now.records().entrySet()) {
                replayed.put(entry.getKey(), replay.of(entry.getKey(), born.get(entry.getKey()), entry.getValue()));
                if (entry.getValue().live()) {
                    assertThat(pointsTo(entry.getValue()))
                            .as("no dangling reference")
                            .allMatch(now.records()::containsKey);
                }
            }
            now.records().forEach((id, one) -> {
                if (one.live() && one.object().equals(world.link.key())) {
                    assertThat(pointsTo(one))
                            .as("a live link has live ends")
                            .allMatch(end -> now.records().get(end).live());
                }
            });
            for (RandomWorld.Kind kind : world.kinds) {
                sums(kind, replayed);
            }
        }

        private void sums(RandomWorld.Kind kind, Map<UUID, Map<String, JsonNode>> replayed) {
            long expected = 0;
            int live = 0;
            for (UUID id : now.of(kind.key(), true)) {
                expected += replayed.get(id).getOrDefault("my.sum", NOTHING).asLong(0);
                live++;
            }
            JsonNode groups = ana.post(
                            "/records/" + kind.key() + "/groups",
                            Map.of(
                                    "by", List.of(),
                                    "measures",
                                            List.of(
                                                    Map.of("key", "n", "kind", "count"),
                                                    Map.of("key", "sum", "kind", "sum", "field", "my.sum"))))
                    .at("/groups/0/measures");
            assertThat(groups.path("n").asInt(0)).as("counts equal").isEqualTo(live);
            assertThat(Math.round(Double.parseDouble(groups.path("sum").asString("0"))))
                    .as("sums equal")
                    .isEqualTo(expected);
        }
    }
}
