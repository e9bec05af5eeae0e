package org.kinward.engine.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.Passage;

/** What records are tied by, and what those are tied by that they are seen through: a statement for each type on the way. */
public record SelectEnds(Catalogue catalogue, Model model, Collection<UUID> ids) {
    /** Nothing is declared to be seen through itself; whatever is nevertheless, is looked at no further. */
    private static final int DEEPEST = 6;

    private record Pointer(UUID from, String relation, UUID to) {}

    public Map<UUID, Tie.Ends> run(Connection connection) throws SQLException {
        return run(connection, model, ids, DEEPEST);
    }

    private Map<UUID, Tie.Ends> run(Connection connection, Model of, Collection<UUID> wanted, int deeper)
            throws SQLException {
        Map<UUID, Tie.Ends> own = new HashMap<>();
        Map<String, Set<Pointer>> pointers = new HashMap<>();
        if (wanted.isEmpty() || of.parent().isPresent()) {
            return own;
        }
        List<Passage> passages = deeper == 0 ? List.of() : of.passages();
        // What lies in the bin lets nothing be seen through it.
        String live = deeper == DEEPEST ? "" : " and deleted_at is null";
        try (PreparedStatement statement = connection.prepareStatement(sql(of, passages) + live)) {
            statement.setArray(1, connection.createArrayOf("uuid", wanted.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    UUID id = rows.getObject(1, UUID.class);
                    own.put(id, new Tie.Ends(of.key(), id, uuid(rows, 2), uuid(rows, 3), uuid(rows, 4), Map.of()));
                    point(rows, id, passages, pointers);
                }
            }
        }
        Map<UUID, Map<String, Tie.Ends>> through = new HashMap<>();
        for (Map.Entry<String, Set<Pointer>> entry : pointers.entrySet()) {
            Set<UUID> targets = new HashSet<>();
            entry.getValue().forEach(pointer -> targets.add(pointer.to()));
            Map<UUID, Tie.Ends> ends = run(connection, catalogue.model(entry.getKey()), targets, deeper - 1);
            entry.getValue().stream()
                    .filter(pointer -> ends.containsKey(pointer.to()))
                    .forEach(pointer -> through.computeIfAbsent(pointer.from(), from -> new HashMap<>())
                            .put(pointer.relation(), ends.get(pointer.to())));
        }
        own.replaceAll((id, ends) -> new Tie.Ends(
                ends.object(), id, ends.owner(), ends.team(), ends.territory(), through.getOrDefault(id, Map.of())));
        return own;
    }

    private static String sql(Model of, List<Passage> passages) {
        var columns = new StringBuilder("select id, owner, team, territory");
        for (Passage passage : passages) {
            columns.append(", \"").append(passage.column()).append("\", ");
            columns.append(passage.kind() == null ? "null" : '"' + passage.kind() + '"');
        }
        return columns + " from " + of.table() + " where id = any(cast(? as uuid[]))";
    }

    private static void point(ResultSet row, UUID id, List<Passage> passages, Map<String, Set<Pointer>> pointers)
            throws SQLException {
        int at = 5;
        for (Passage passage : passages) {
            UUID to = uuid(row, at);
            String kind = passage.kind() == null ? passage.targets().getFirst() : row.getString(at + 1);
            if (to != null && kind != null) {
                pointers.computeIfAbsent(kind, object -> new HashSet<>()).add(new Pointer(id, passage.relation(), to));
            }
            at += 2;
        }
    }

    private static @Nullable UUID uuid(ResultSet row, int at) throws SQLException {
        return row.getObject(at, UUID.class);
    }
}
