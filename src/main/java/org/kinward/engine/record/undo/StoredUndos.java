package org.kinward.engine.record.undo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.record.command.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Undos as they are kept, with what they left. */
public final class StoredUndos {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String COLUMNS =
            "id, command, batch, by_whom, of_whom, origin, language, at, state, through, lines,"
                    + " done, deleted, restored, changed, kept";

    private final JdbcClient jdbc;

    public StoredUndos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line of the report, by its place. */
    public record Placed(int n, Kept kept) {}

    public void begin(StoredUndo undo) {
        jdbc.sql("""
            insert into engine.undo (id, command, batch, by_whom, of_whom, origin, language, state, through, lines)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .param(undo.id())
                .param(undo.command())
                .param(undo.batch())
                .param(undo.by())
                .param(undo.of())
                .param(undo.origin())
                .param(undo.language())
                .param(undo.state())
                .param(undo.through())
                .param(undo.tally().lines())
                .update();
    }

    public Optional<StoredUndo> find(UUID id) {
        return one(id, "");
    }

    /** As {@link #find}, and nobody else goes on with it until the transaction ends. */
    public Optional<StoredUndo> lock(UUID id) {
        return one(id, " for update");
    }

    private Optional<StoredUndo> one(UUID id, String how) {
        return jdbc.sql("select " + COLUMNS + " from engine.undo where id = ?" + how)
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    public List<StoredUndo> all(List<UUID> ids) {
        return jdbc.sql("select " + COLUMNS + " from engine.undo where id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    /** The undos of these commands, newest first. */
    public List<StoredUndo> of(List<UUID> commands) {
        return jdbc.sql("select " + COLUMNS + " from engine.undo where command = any(?) order by at desc")
                .param(commands.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    /** Those that run, or whose process died while they did. */
    public List<UUID> running() {
        return jdbc.sql("select id from engine.undo where state = 'running'")
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    public void state(UUID id, String state) {
        jdbc.sql("update engine.undo set state = ? where id = ?")
                .params(state, id)
                .update();
    }

    public void advance(UUID id, long through, Tally tally) {
        jdbc.sql("""
            update engine.undo set through = ?, done = ?, deleted = ?, restored = ?, changed = ?, kept = ? where id = ?
            """)
                .params(through, tally.done(), tally.deleted(), tally.restored(), tally.changed(), tally.kept(), id)
                .update();
    }

    public void keep(UUID id, List<Kept> kept) {
        if (kept.isEmpty()) {
            return;
        }
        jdbc.sql("""
            insert into engine.undo_kept (undo, object, record, reason, fields, by_whom, at)
            select ?, k.object, k.record, k.reason, k.fields::jsonb, k.by_whom, k.at::timestamptz
              from unnest(?::text[], ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::text[])
                   with ordinality as k(object, record, reason, fields, by_whom, at, n) order by k.n
            """)
                .param(id)
                .param(kept.stream().map(Kept::object).toArray(String[]::new))
                .param(kept.stream().map(Kept::id).toArray(UUID[]::new))
                .param(kept.stream().map(one -> one.reason().wire()).toArray(String[]::new))
                .param(kept.stream().map(one -> fields(one.fields())).toArray(String[]::new))
                .param(kept.stream().map(Kept::by).toArray(UUID[]::new))
                .param(kept.stream()
                        .map(one -> one.at() == null ? null : one.at().toString())
                        .toArray(String[]::new))
                .update();
    }

    /** What an undo left, after a place of its report. */
    public List<Placed> kept(UUID id, int after, int limit) {
        return jdbc.sql("select * from engine.undo_kept where undo = ? and n > ? order by n limit ?")
                .params(id, after, limit)
                .query((row, n) -> new Placed(row.getInt("n"), kept(row)))
                .list();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        Map<String, Outcome.Sides> fields = new LinkedHashMap<>();
        JSON.readTree(row.getString("fields"))
                .properties()
                .forEach(field -> fields.put(
                        field.getKey(),
                        new Outcome.Sides(
                                field.getValue().get(0),
                                field.getValue().get(1),
                                field.getValue().get(2))));
        OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
        return new Kept(
                row.getString("object"),
                row.getObject("record", UUID.class),
                Reason.of(row.getString("reason")),
                fields,
                row.getObject("by_whom", UUID.class),
                at == null ? null : at.toInstant());
    }

    private static String fields(Map<String, Outcome.Sides> fields) {
        var out = JsonNodeFactory.instance.objectNode();
        fields.forEach((key, sides) ->
                out.putArray(key).add(sides.was()).add(sides.yours()).add(sides.theirs()));
        return out.toString();
    }

    private static StoredUndo read(ResultSet row) throws SQLException {
        return new StoredUndo(
                row.getObject("id", UUID.class),
                row.getObject("command", UUID.class),
                uuid(row, "batch"),
                uuid(row, "by_whom"),
                uuid(row, "of_whom"),
                row.getString("origin"),
                row.getString("language"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("state"),
                row.getLong("through"),
                new Tally(
                        row.getInt("lines"),
                        row.getInt("done"),
                        row.getInt("deleted"),
                        row.getInt("restored"),
                        row.getInt("changed"),
                        row.getInt("kept")));
    }

    private static @Nullable UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
