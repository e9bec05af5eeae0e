package org.kinward.engine.timeline.keep;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts entries in the place of what some records told before. */
record ReplaceEntries(Collection<UUID> records, List<Entry> entries) {

    void run(Connection connection) throws SQLException {
        delete(connection);
        if (!entries.isEmpty()) {
            insert(connection);
        }
    }

    private void delete(Connection connection) throws SQLException {
        String sql = "delete from engine.timeline_entry e where e.record = any(cast(? as uuid[])) and not exists"
            + " (select from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as uuid[])) k(record, field, subject)"
            + " where k.record = e.record and k.field = e.field and k.subject = e.subject)";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", records.toArray()));
            statement.setArray(
                    2, connection.createArrayOf("uuid", of(entry -> entry.key().record())));
            statement.setArray(
                    3, connection.createArrayOf("text", of(entry -> entry.key().field())));
            statement.setArray(
                    4, connection.createArrayOf("uuid", of(entry -> entry.key().subject())));
            statement.executeUpdate();
        }
    }

    private void insert(Connection connection) throws SQLException {
        String sql =
                "insert into engine.timeline_entry as e (record, field, subject, object, at, owner, team, territory)"
                    + " select * from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as uuid[]), cast(? as"
                    + " text[]), cast(? as timestamptz[]), cast(? as uuid[]), cast(? as uuid[]), cast(? as uuid[])) on"
                    + " conflict (record, field, subject) do update set at = excluded.at, owner = excluded.owner, team"
                    + " = excluded.team, territory = excluded.territory where (e.at, e.owner, e.team, e.territory) is"
                    + " distinct from (excluded.at, excluded.owner, excluded.team, excluded.territory)";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1, connection.createArrayOf("uuid", of(entry -> entry.key().record())));
            statement.setArray(
                    2, connection.createArrayOf("text", of(entry -> entry.key().field())));
            statement.setArray(
                    3, connection.createArrayOf("uuid", of(entry -> entry.key().subject())));
            statement.setArray(4, connection.createArrayOf("text", of(Entry::object)));
            statement.setArray(
                    5,
                    connection.createArrayOf(
                            "timestamptz", of(entry -> entry.at().toString())));
            statement.setArray(6, connection.createArrayOf("uuid", of(Entry::owner)));
            statement.setArray(7, connection.createArrayOf("uuid", of(Entry::team)));
            statement.setArray(8, connection.createArrayOf("uuid", of(Entry::territory)));
            statement.executeUpdate();
        }
    }

    private @Nullable Object[] of(Function<Entry, @Nullable Object> part) {
        return entries.stream().map(part).toArray();
    }
}
