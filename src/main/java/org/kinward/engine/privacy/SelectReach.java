package org.kinward.engine.privacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.undo.SelectUses;

/** Finds what is about a person, in the bin as well: one statement a relation that leads to people, and to what goes with them. */
record SelectReach(Catalogue catalogue, Model model, UUID id) {
    private static final String ACTIVITY = "activity";
    private static final int DEEPEST = 4;

    Reach run(Connection connection) throws SQLException {
        Map<String, Set<UUID>> going = new HashMap<>();
        Set<Reach.Pointing> kept = new LinkedHashSet<>();
        Set<Reach.Pointing> dangling = new LinkedHashSet<>();
        Set<UUID> merged = ids(
                connection,
                "with recursive m as (select id from " + model.table()
                        + " where merged_into = ? union select t.id from " + model.table()
                        + " t join m on t.merged_into = m.id) select id from m");
        Set<UUID> purged = ids(connection, "select loser from engine.merged where winner = ?");
        Set<UUID> everybody = new HashSet<>(merged);
        everybody.add(id);
        for (SelectUses.Use use :
                SelectUses.everywhere(catalogue, model.key(), everybody).run(connection)) {
            if (goes(use.model(), use.field())) {
                going.computeIfAbsent(use.model().key(), key -> new HashSet<>()).add(use.by());
            } else if (!everybody.contains(use.by())) {
                kept.add(new Reach.Pointing(use.model().key(), use.field().key(), use.by(), use.parent()));
            }
        }
        follow(connection, going, dangling);
        kept.removeIf(one -> gone(going, one));
        dangling.removeIf(one -> gone(going, one));
        if (!merged.isEmpty()) {
            going.computeIfAbsent(model.key(), key -> new HashSet<>()).addAll(merged);
        }
        return new Reach(model.key(), id, state(connection), going, purged, kept, dangling, Set.of());
    }

    private static boolean gone(Map<String, Set<UUID>> going, Reach.Pointing one) {
        return going.getOrDefault(one.object(), Set.of()).contains(one.by());
    }

    /** What is said about somebody, and what is nothing without them. */
    private static boolean goes(Model from, ModelField field) {
        return from.parent().isEmpty() && (from.shape().traits().contains(ACTIVITY) || goesWith(from, field));
    }

    private static boolean goesWith(Model from, ModelField field) {
        return from.shape().link() || from.shape().traits().contains(ObjectType.GOES_WITH + field.key());
    }

    private void follow(Connection connection, Map<String, Set<UUID>> going, Set<Reach.Pointing> dangling)
            throws SQLException {
        Map<String, Set<UUID>> fresh = new HashMap<>(going);
        for (int depth = 0; depth < DEEPEST && !fresh.isEmpty(); depth++) {
            Map<String, Set<UUID>> next = new HashMap<>();
            for (Map.Entry<String, Set<UUID>> one : fresh.entrySet()) {
                SelectUses.everywhere(catalogue, one.getKey(), Set.copyOf(one.getValue()))
                        .run(connection)
                        .forEach(use -> take(use, next, dangling));
            }
            next.forEach((object, ids) -> ids.removeAll(going.getOrDefault(object, Set.of())));
            next.values().removeIf(Set::isEmpty);
            next.forEach((object, ids) ->
                    going.computeIfAbsent(object, key -> new HashSet<>()).addAll(ids));
            fresh = next;
        }
    }

    private static void take(SelectUses.Use use, Map<String, Set<UUID>> next, Set<Reach.Pointing> dangling) {
        if (use.model().parent().isEmpty() && goesWith(use.model(), use.field())) {
            next.computeIfAbsent(use.model().key(), key -> new HashSet<>()).add(use.by());
        } else {
            dangling.add(new Reach.Pointing(use.model().key(), use.field().key(), use.by(), use.parent()));
        }
    }

    private Reach.State state(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select deleted_at is null from " + model.table() + " where id = ?")) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return !row.next() ? Reach.State.ABSENT : row.getBoolean(1) ? Reach.State.LIVE : Reach.State.BINNED;
            }
        }
    }

    private Set<UUID> ids(Connection connection, String sql) throws SQLException {
        Set<UUID> ids = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return ids;
    }
}
