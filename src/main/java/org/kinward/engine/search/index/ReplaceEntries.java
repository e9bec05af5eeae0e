package org.kinward.engine.search.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts entries in the place of whatever stood there for some records, and counts the words that came and went. */
record ReplaceEntries(Shelf shelf, Map<String, Set<UUID>> records, List<Entry> entries) {

    void run(Connection connection) throws SQLException {
        Map<Entry.Key, Set<String>> before = before(connection);
        var counts = new WordCounts(shelf);
        before.values().forEach(words -> counts.count(words, -1));
        entries.forEach(entry -> counts.count(entry.words(), 1));
        delete(connection, before.keySet());
        insert(connection);
        counts.run(connection);
    }

    private Map<Entry.Key, Set<String>> before(Connection connection) throws SQLException {
        Map<Entry.Key, Set<String>> before = new HashMap<>();
        String sql = "select record, object, class, tsvector_to_array(words) from " + shelf.entries()
                + " where record = any(cast(? as uuid[]))";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var key = new Entry.Key(rows.getObject(1, UUID.class), rows.getString(2), rows.getString(3));
                    if (!records.getOrDefault(key.object(), Set.of()).contains(key.id())) {
                        continue;
                    }
                    before.put(key, Set.of((String[]) rows.getArray(4).getArray()));
                }
            }
        }
        return before;
    }

    private Object[] ids() {
        return records.values().stream().flatMap(Set::stream).distinct().toArray();
    }

    /** Those whose record or class is no more; the others are written over. */
    private void delete(Connection connection, Set<Entry.Key> before) throws SQLException {
        List<Entry.Key> gone = new ArrayList<>(before);
        gone.removeAll(entries.stream().map(Entry::key).toList());
        if (gone.isEmpty()) {
            return;
        }
        String sql = "delete from " + shelf.entries() + " e using unnest(cast(? as uuid[]), cast(? as text[]),"
                + " cast(? as text[])) g(record, object, class)"
                + " where e.record = g.record and e.object = g.object and e.class = g.class";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", of(gone, Entry.Key::id)));
            statement.setArray(2, connection.createArrayOf("text", of(gone, Entry.Key::object)));
            statement.setArray(3, connection.createArrayOf("text", of(gone, Entry.Key::fieldClass)));
            statement.executeUpdate();
        }
    }

    void insert(Connection connection) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        String sql = "insert into " + shelf.entries() + " (record, object, class, owner, team, at, title, words,"
                + " territory) select record, object, class, owner, team, at, title, cast(words as tsvector), territory"
                + " from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as uuid[]),"
                + " cast(? as uuid[]), cast(? as timestamptz[]), cast(? as text[]), cast(? as text[]),"
                + " cast(? as uuid[])) n(record, object, class, owner, team, at, title, words, territory)"
                + " on conflict (record, object, class) do update set owner = excluded.owner, team = excluded.team,"
                + " territory = excluded.territory,"
                + " at = excluded.at, title = excluded.title, words = excluded.words";
        try (var statement = connection.prepareStatement(sql)) {
            bind(connection, statement);
            statement.executeUpdate();
        }
    }

    private void bind(Connection connection, java.sql.PreparedStatement statement) throws SQLException {
        statement.setArray(
                1,
                connection.createArrayOf(
                        "uuid", of(entries, entry -> entry.key().id())));
        statement.setArray(
                2,
                connection.createArrayOf(
                        "text", of(entries, entry -> entry.key().object())));
        statement.setArray(
                3,
                connection.createArrayOf(
                        "text", of(entries, entry -> entry.key().fieldClass())));
        statement.setArray(
                4,
                connection.createArrayOf(
                        "uuid", of(entries, entry -> entry.keeper().owner())));
        statement.setArray(
                5,
                connection.createArrayOf(
                        "uuid", of(entries, entry -> entry.keeper().team())));
        statement.setArray(
                6,
                connection.createArrayOf(
                        "timestamptz",
                        of(entries, entry -> entry.at().atOffset(ZoneOffset.UTC).toString())));
        statement.setArray(7, connection.createArrayOf("text", of(entries, Entry::title)));
        statement.setArray(8, connection.createArrayOf("text", of(entries, Entry::vector)));
        statement.setArray(
                9,
                connection.createArrayOf(
                        "uuid", of(entries, entry -> entry.keeper().territory())));
    }

    private static <T> @Nullable Object[] of(List<T> list, Function<T, @Nullable Object> part) {
        return list.stream().map(part).toArray();
    }
}
