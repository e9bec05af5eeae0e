package org.kinward.engine.privacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.privacy.self.Selves;
import org.kinward.engine.record.undo.SelectUses;

/**
 * Finds what is about people, in the bin as well: one statement a relation that leads to people, and to what goes with
 * them, however many people they are.
 */
record SelectReach(Catalogue catalogue, Model model, Set<UUID> people) {
    private static final int DEEPEST = 4;

    static Reach of(Connection connection, Catalogue catalogue, Model model, UUID person) throws SQLException {
        return Objects.requireNonNull(new SelectReach(catalogue, model, Set.of(person))
                .run(connection)
                .get(person));
    }

    Map<UUID, Reach> run(Connection connection) throws SQLException {
        Map<UUID, Gathered> found = new LinkedHashMap<>();
        people.forEach(person -> found.put(person, new Gathered(person)));
        pairs(
                connection,
                "with recursive m as (select merged_into as person, id from " + model.table()
                        + " where merged_into = any(cast(? as uuid[])) union select m.person, t.id from "
                        + model.table() + " t join m on t.merged_into = m.id) select person, id from m",
                (person, merged) -> about(found, person).merged(merged));
        pairs(
                connection,
                "select winner, loser from engine.merged where winner = any(cast(? as uuid[]))",
                (person, purged) -> about(found, person).purged(purged));
        Map<UUID, Set<Gathered>> whose = new HashMap<>();
        found.values().forEach(one -> one.everybody().forEach(id -> add(whose, id, one)));
        for (SelectUses.Use use :
                SelectUses.everywhere(catalogue, model.key(), whose.keySet()).run(connection)) {
            whose.getOrDefault(use.of(), Set.of()).forEach(one -> one.pointed(use));
        }
        for (Map.Entry<UUID, Map<String, Set<UUID>>> own : new Selves(catalogue)
                .of(connection, model.key(), whose.keySet())
                .entrySet()) {
            whose.getOrDefault(own.getKey(), Set.of()).forEach(one -> one.themselves(own.getValue()));
        }
        follow(connection, found.values());
        Map<UUID, Reach.State> states = states(connection);
        Map<UUID, Reach> reach = new LinkedHashMap<>();
        found.forEach((person, one) ->
                reach.put(person, one.reach(model.key(), states.getOrDefault(person, Reach.State.ABSENT))));
        return reach;
    }

    private static Gathered about(Map<UUID, Gathered> found, UUID person) {
        return Objects.requireNonNull(found.get(person), "asked for");
    }

    private static void add(Map<UUID, Set<Gathered>> to, UUID id, Gathered whose) {
        to.computeIfAbsent(id, key -> new HashSet<>()).add(whose);
    }

    /** What goes with what goes, step by step. */
    private void follow(Connection connection, Collection<Gathered> all) throws SQLException {
        Map<String, Map<UUID, Set<Gathered>>> fresh = new HashMap<>();
        all.forEach(one -> one.going()
                .forEach((object, ids) ->
                        ids.forEach(id -> add(fresh.computeIfAbsent(object, key -> new HashMap<>()), id, one))));
        for (int depth = 0; depth < DEEPEST && !fresh.isEmpty(); depth++) {
            Map<String, Map<UUID, Set<Gathered>>> next = new HashMap<>();
            for (Map.Entry<String, Map<UUID, Set<Gathered>>> some : fresh.entrySet()) {
                step(connection, some.getKey(), some.getValue(), next);
            }
            fresh.clear();
            fresh.putAll(next);
        }
    }

    private void step(
            Connection connection,
            String object,
            Map<UUID, Set<Gathered>> whose,
            Map<String, Map<UUID, Set<Gathered>>> next)
            throws SQLException {
        for (SelectUses.Use use :
                SelectUses.everywhere(catalogue, object, whose.keySet()).run(connection)) {
            whose.getOrDefault(use.of(), Set.of()).stream()
                    .filter(one -> one.follows(use))
                    .forEach(
                            one -> add(next.computeIfAbsent(use.model().key(), key -> new HashMap<>()), use.by(), one));
        }
    }

    private Map<UUID, Reach.State> states(Connection connection) throws SQLException {
        Map<UUID, Reach.State> states = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select id, deleted_at is null from " + model.table() + " where id = any(cast(? as uuid[]))")) {
            statement.setArray(1, connection.createArrayOf("uuid", people.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    states.put(
                            rows.getObject(1, UUID.class), rows.getBoolean(2) ? Reach.State.LIVE : Reach.State.BINNED);
                }
            }
        }
        return states;
    }

    private void pairs(Connection connection, String sql, BiConsumer<UUID, UUID> each) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", people.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.accept(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
                }
            }
        }
    }
}
