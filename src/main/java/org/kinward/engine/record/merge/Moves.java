package org.kinward.engine.record.merge;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.ChildChanges;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.spi.Snapshot;
import org.kinward.engine.record.undo.SelectUses;
import org.kinward.engine.record.undo.SelectUses.Use;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** All that points to the one that goes, or to its children, by any relation of any type in the catalogue. */
public final class Moves {
    private final Catalogue catalogue;
    private final Pair pair;
    private final List<Use> uses;
    private final Set<UUID> doubled;

    private Moves(Catalogue catalogue, Pair pair, List<Use> uses, Set<UUID> doubled) {
        this.catalogue = catalogue;
        this.pair = pair;
        this.uses = uses;
        this.doubled = doubled;
    }

    static Moves find(Connection connection, Catalogue catalogue, Pair pair) throws SQLException {
        UUID loser = pair.loser().id();
        List<Use> uses = new ArrayList<>(new SelectUses(catalogue, pair.model().key(), List.of(loser)).run(connection));
        for (Pair.Children children : pair.children().values()) {
            List<UUID> ids = children.losers().stream().map(Snapshot::id).toList();
            uses.addAll(new SelectUses(catalogue, children.model().key(), ids).run(connection));
        }
        // What the one that goes says of itself, or its children of each other, goes with it.
        uses.removeIf(use -> use.parent().equals(loser) || use.field().readOnly());
        Set<UUID> doubled = new DoubledLinks(connection, catalogue, pair).among(uses);
        return new Moves(catalogue, pair, uses, doubled);
    }

    /** A relation and how many records move by it. */
    public record Count(String object, String field, int records) {}

    public List<Count> counts() {
        Map<String, Count> counts = new LinkedHashMap<>();
        uses.stream()
                .filter(use -> !use.parent().equals(pair.winner().id()))
                .forEach(use -> counts.merge(
                        use.model().key() + "." + use.field().key(),
                        new Count(use.model().key(), use.field().key(), 1),
                        (one, more) -> new Count(one.object(), one.field(), one.records() + 1)));
        return List.copyOf(counts.values());
    }

    int records() {
        return uses.size();
    }

    /** Relations of the winner itself that would point to itself. */
    List<ModelField> emptied() {
        return uses.stream()
                .filter(use -> use.by().equals(pair.winner().id()))
                .map(Use::field)
                .distinct()
                .toList();
    }

    /** The winner's own children that point to the loser, beside what else becomes of its children. */
    Map<String, ChildChanges> within(Map<String, ChildChanges> children, Map<UUID, UUID> copies) {
        Map<String, ChildChanges> all = new LinkedHashMap<>(children);
        UUID winner = pair.winner().id();
        new Asked(copies, winner)
                .children()
                .forEach((key, changed) -> all.merge(
                        key,
                        new ChildChanges(List.of(), changed, List.of()),
                        (one, more) -> new ChildChanges(one.add(), more.change(), one.remove())));
        return all;
    }

    /** One command a record that points, whoever's it is. */
    List<Command> commands(Map<UUID, UUID> copies) {
        Map<UUID, Model> parents = new LinkedHashMap<>();
        uses.stream()
                .filter(use -> !use.parent().equals(pair.winner().id()))
                .forEach(use -> parents.putIfAbsent(use.parent(), owner(use)));
        Map<UUID, Asked> asked = new HashMap<>();
        List<Command> commands = new ArrayList<>();
        Map<UUID, List<Use>> byParent = new HashMap<>();
        uses.forEach(use ->
                byParent.computeIfAbsent(use.parent(), id -> new ArrayList<>()).add(use));
        parents.forEach((id, model) -> {
            if (doubled.contains(id)) {
                commands.add(new Command.Delete(model.key(), id));
            } else {
                var one = asked.computeIfAbsent(id, i -> new Asked(copies, byParent.getOrDefault(id, List.of())));
                Map<String, ChildChanges> children = new LinkedHashMap<>();
                one.children()
                        .forEach((key, changed) -> children.put(key, new ChildChanges(List.of(), changed, List.of())));
                if (!one.fields().isEmpty() || !children.isEmpty()) {
                    commands.add(new Command.Update(model.key(), id, null, one.fields(), children));
                }
            }
        });
        return commands;
    }

    private Model owner(Use use) {
        return use.model().parent().map(catalogue::model).orElse(use.model());
    }

    /** What is asked of one record that points. */
    private final class Asked {
        private final Map<UUID, UUID> copies;
        private final List<Use> mine;

        Asked(Map<UUID, UUID> copies, List<Use> mine) {
            this.copies = copies;
            this.mine = mine;
        }

        Asked(Map<UUID, UUID> copies, UUID parent) {
            this(
                    copies,
                    uses.stream().filter(use -> use.parent().equals(parent)).toList());
        }

        Map<String, Change> fields() {
            Map<String, Change> fields = new LinkedHashMap<>();
            mine.stream().filter(use -> use.by().equals(use.parent())).forEach(use -> change(use, fields));
            return fields;
        }

        Map<String, List<ChildChanges.ChildUpdate>> children() {
            Map<UUID, Map<String, Change>> byChild = new LinkedHashMap<>();
            Map<UUID, String> fieldOf = new HashMap<>();
            for (Use use : mine) {
                if (!use.by().equals(use.parent())) {
                    change(use, byChild.computeIfAbsent(use.by(), id -> new LinkedHashMap<>()));
                    owner(use).childrenOf(use.model().key()).ifPresent(field -> fieldOf.put(use.by(), field.key()));
                }
            }
            Map<String, List<ChildChanges.ChildUpdate>> children = new LinkedHashMap<>();
            byChild.forEach((id, fields) -> {
                String key = fieldOf.get(id);
                if (key != null && !fields.isEmpty()) {
                    children.computeIfAbsent(key, k -> new ArrayList<>()).add(new ChildChanges.ChildUpdate(id, fields));
                }
            });
            return children;
        }

        private void change(Use use, Map<String, Change> into) {
            UUID now = use.of().equals(pair.loser().id()) ? pair.winner().id() : copies.get(use.of());
            if (now != null) {
                String object =
                        use.of().equals(pair.loser().id()) ? pair.model().key() : childObject(use.of());
                into.put(use.field().key(), new Change(null, reference(object, now)));
            }
        }

        private String childObject(UUID child) {
            return pair.children().values().stream()
                    .filter(both ->
                            both.losers().stream().anyMatch(one -> one.id().equals(child)))
                    .map(both -> both.model().key())
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static JsonNode reference(String object, UUID id) {
        return JsonNodeFactory.instance.objectNode().put("object", object).put("id", id.toString());
    }

    /** For tests: which relations of which types are looked at. */
    static Set<String> covered(Catalogue catalogue, String object) {
        Set<String> covered = new LinkedHashSet<>();
        catalogue
                .models()
                .forEach(model -> SelectUses.relations(model, object)
                        .forEach(field -> covered.add(model.key() + "." + field.key())));
        return covered;
    }
}
