package org.kinward.engine.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The lines of one transaction and its row in {@code feed_commit}, in one statement. */
record InsertLines(Provenance provenance, List<FeedLine> lines) {

    // The setting lives as long as the transaction: it tells a second append from a first without an index.
    private static final String SQL = """
        with earlier as materialized (select coalesce(current_setting('feed.appended', true), '') as tx),
        opened as materialized (select nextval('engine.feed_tx') as tx, earlier.tx as earlier from earlier),
        written as (
          insert into engine.feed_line (tx, seq, at, actor, actor_kind, origin, command, batch, cause_batch, cause_depth,
            object, record, kind, version, changes, scope_before, scope_after)
          select o.tx, l.seq, ?, ?, ?, ?, ?, ?, ?, ?,
            l.object, l.record, l.kind, l.version, l.changes::jsonb, l.before::uuid[], l.after::uuid[]
          from opened o, %s as l(object, record, kind, version, changes, before, after, seq)),
        closed as (insert into engine.feed_commit (tx, lines) select tx, ? from opened)
        select earlier, set_config('feed.appended', tx::text, true) from opened
        """;

    private static final String MANY = SQL.formatted("""
        unnest(?::text[], ?::uuid[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[]) with ordinality\
        """);
    private static final String ONE =
            SQL.formatted("(values (?::text, ?::uuid, ?::text, ?::int, ?::text, ?::text, ?::text, 1))");

    void run(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(lines.size() == 1 ? ONE : MANY)) {
            provenance(statement);
            column(statement, 9, "text", FeedLine::object);
            column(statement, 10, "uuid", FeedLine::record);
            column(statement, 11, "text", line -> line.kind().key());
            column(statement, 12, "int4", FeedLine::version);
            column(statement, 13, "text", FeedLine::changes);
            column(statement, 14, "text", line -> ScopeArray.write(line.before()));
            column(statement, 15, "text", line -> ScopeArray.write(line.after()));
            statement.setInt(16, lines.size());
            try (var row = statement.executeQuery()) {
                row.next();
                if (!row.getString(1).isEmpty()) {
                    throw new IllegalStateException(
                            "This transaction has appended its lines already; it appends once, last before commit");
                }
            }
        }
    }

    private void provenance(PreparedStatement statement) throws SQLException {
        var cause = provenance.cause();
        statement.setObject(1, provenance.at().atOffset(ZoneOffset.UTC));
        statement.setObject(2, provenance.actor(), Types.OTHER);
        statement.setString(3, provenance.actorKind());
        statement.setString(4, provenance.origin());
        statement.setObject(5, provenance.command(), Types.OTHER);
        statement.setObject(6, provenance.batch());
        statement.setObject(7, cause == null ? null : cause.batch(), Types.OTHER);
        statement.setInt(8, cause == null ? 0 : cause.depth());
    }

    private void column(PreparedStatement statement, int index, String type, Function<FeedLine, @Nullable Object> part)
            throws SQLException {
        if (lines.size() == 1) {
            statement.setObject(index, part.apply(lines.getFirst()), Types.OTHER);
            return;
        }
        var values = new @Nullable Object[lines.size()];
        for (var i = 0; i < values.length; i++) {
            values[i] = part.apply(lines.get(i));
        }
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }
}
