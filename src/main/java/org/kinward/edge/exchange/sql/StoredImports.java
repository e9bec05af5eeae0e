package org.kinward.edge.exchange.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.exchange.file.FileProfile;
import org.kinward.edge.exchange.plan.ImportPlan;
import org.kinward.edge.exchange.sql.StoredImport.Progress;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** The imports themselves. */
public final class StoredImports {

    private static final String COLUMNS =
            "id, created_at, created_by, language, file_name, state, profile, plan, phase, through, done, created,"
                    + " updated, unchanged, rejected, merged, skipped, cells, error";
    private static final TypeReference<Map<String, CellCounts>> CELLS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    public StoredImports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lays an import down before its rows, which refer to it. */
    public void begin(UUID id, @Nullable UUID by, String language, String fileName) {
        jdbc.sql("""
            insert into engine.import (id, created_by, language, file_name, state, profile, rows)
            values (?, ?, ?, ?, 'draft', 'null', 0)
            """).param(id).param(by).param(language).param(fileName).update();
    }

    public void profile(UUID id, FileProfile profile) {
        jdbc.sql("update engine.import set profile = ?::jsonb, rows = ?, plan = null, state = 'draft' where id = ?")
                .params(Json.MAPPER.writeValueAsString(profile), profile.rows(), id)
                .update();
    }

    public void plan(UUID id, ImportPlan plan) {
        jdbc.sql("update engine.import set plan = ?::jsonb, state = 'ready' where id = ?")
                .params(Json.MAPPER.writeValueAsString(plan), id)
                .update();
    }

    /** @return whether it was in one of these states, and is in the new one now */
    public boolean move(UUID id, List<State> from, State to, @Nullable String error) {
        return jdbc.sql("update engine.import set state = ?, error = ? where id = ? and state = any(?)")
                        .param(to.wire())
                        .param(error)
                        .param(id)
                        .param(from.stream().map(State::wire).toArray(String[]::new))
                        .update()
                > 0;
    }

    /** Forgets what an earlier run of the plan did, so that it can be run again from the first row. */
    public void rewind(UUID id) {
        jdbc.sql("delete from engine.import_outcome where import = ?").param(id).update();
        jdbc.sql("""
            update engine.import
               set phase = 0, through = 0, done = 0, created = 0, updated = 0, unchanged = 0, rejected = 0, merged = 0,
                   skipped = 0, cells = '{}'
             where id = ?
            """).param(id).update();
    }

    public void advance(UUID id, Progress progress, Map<String, CellCounts> cells) {
        var counts = progress.counts();
        jdbc.sql("""
            update engine.import
               set phase = ?, through = ?, done = ?, created = ?, updated = ?, unchanged = ?, rejected = ?,
                   merged = ?, skipped = ?, cells = ?::jsonb
             where id = ?
            """)
                .params(
                        progress.phase(),
                        progress.through(),
                        progress.done(),
                        counts.created(),
                        counts.updated(),
                        counts.unchanged(),
                        counts.rejected(),
                        counts.merged(),
                        counts.skipped(),
                        Json.MAPPER.writeValueAsString(cells),
                        id)
                .update();
    }

    public Optional<StoredImport> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from engine.import where id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** As {@link #find}, and nobody else works on it until the transaction ends. */
    public Optional<StoredImport> lock(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from engine.import where id = ? for update")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Newest first; those of one user, or of everybody. */
    public List<StoredImport> list(@Nullable UUID by, int limit) {
        return jdbc.sql("select " + COLUMNS
                        + " from engine.import where ?::uuid is null or created_by = ? order by created_at"
                        + " desc limit ?")
                .param(by)
                .param(by)
                .param(limit)
                .query((row, n) -> read(row))
                .list();
    }

    /** Those that run, or whose process died while they did. */
    public List<UUID> running() {
        return jdbc.sql("select id from engine.import where state = 'running'")
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /** With its file and rows; the records it made stay. */
    public void delete(UUID id) {
        jdbc.sql("delete from engine.import_row where import = ?").param(id).update();
        jdbc.sql("delete from engine.import_stray where import = ?").param(id).update();
        jdbc.sql("delete from engine.import_outcome where import = ?").param(id).update();
        jdbc.sql("delete from engine.import where id = ?").param(id).update();
    }

    private static StoredImport read(ResultSet row) throws SQLException {
        var plan = row.getString("plan");
        return new StoredImport(
                row.getObject("id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("created_by", UUID.class),
                row.getString("language"),
                row.getString("file_name"),
                State.of(row.getString("state")),
                Json.MAPPER.readValue(row.getString("profile"), FileProfile.class),
                plan == null ? null : Json.MAPPER.readValue(plan, ImportPlan.class),
                progress(row),
                Json.MAPPER.readValue(row.getString("cells"), CELLS),
                row.getString("error"));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        var counts = new Counts(
                row.getInt("created"),
                row.getInt("updated"),
                row.getInt("unchanged"),
                row.getInt("rejected"),
                row.getInt("merged"),
                row.getInt("skipped"));
        return new Progress(row.getInt("phase"), row.getInt("through"), row.getInt("done"), counts);
    }
}
