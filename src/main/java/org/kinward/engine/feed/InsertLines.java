package org.kinward.engine.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinward.platform.database.copy.CopyRows;

/** The lines of one transaction and, last, its row in {@code feed_commit}: a single line in one statement, many by COPY. */
record InsertLines(Provenance provenance, List<FeedLine> lines) {

    // The setting lives as long as the transaction: it tells a second append from a first without an index.
    private static final String OPENED = """
        with earlier as materialized (select coalesce(current_setting('feed.appended', true), '') as tx),
        opened as materialized (select nextval('engine.feed_tx') as tx, earlier.tx as earlier from earlier)\
        """;
    private static final String OPEN =
            OPENED + " select earlier, set_config('feed.appended', tx::text, true), tx from opened";
    private static final String COLUMNS = """
        engine.feed_line (tx, seq, at, actor, actor_kind, origin, command, batch, cause_batch, cause_depth, object, record,
          kind, version, changes, scope_before, scope_after, behalf)\
        """;
    private static final String ONE = OPENED + ", written as (insert into " + COLUMNS + """

          select tx, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::uuid[], ?::uuid[], ? from opened),
        closed as (insert into engine.feed_commit (tx, lines) select tx, 1 from opened)
        select earlier, set_config('feed.appended', tx::text, true) from opened
        """;

    void run(Connection connection) throws SQLException {
        if (lines.size() == 1) {
            one(connection, lines.getFirst());
        } else {
            many(connection);
        }
    }

    private void one(Connection connection, FeedLine line) throws SQLException {
        var cause = provenance.cause();
        try (var statement = connection.prepareStatement(ONE)) {
            statement.setObject(1, provenance.at().atOffset(ZoneOffset.UTC));
            any(statement, 2, provenance.actor());
            statement.setString(3, provenance.actorKind());
            statement.setString(4, provenance.origin());
            any(statement, 5, provenance.command());
            statement.setObject(6, provenance.batch());
            any(statement, 7, cause == null ? null : cause.batch());
            statement.setInt(8, cause == null ? 0 : cause.depth());
            statement.setString(9, line.object());
            statement.setObject(10, line.record());
            statement.setString(11, line.kind().key());
            statement.setInt(12, line.version());
            any(statement, 13, line.changes());
            any(statement, 14, ScopeArray.write(line.before()));
            any(statement, 15, ScopeArray.write(line.after()));
            any(statement, 16, line.behalf());
            try (var row = statement.executeQuery()) {
                row.next();
                first(row.getString(1));
            }
        }
    }

    private static void any(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        statement.setObject(index, value, Types.OTHER);
    }

    private void many(Connection connection) throws SQLException {
        long tx = open(connection);
        try (var copy = new CopyRows(connection, COLUMNS)) {
            for (int i = 0; i < lines.size(); i++) {
                copy.value(tx).value(i + 1);
                provenance(copy);
                line(copy, lines.get(i));
                copy.end();
            }
            copy.finish();
        }
        try (var statement = connection.prepareStatement("insert into engine.feed_commit (tx, lines) values (?, ?)")) {
            statement.setLong(1, tx);
            statement.setInt(2, lines.size());
            statement.executeUpdate();
        }
    }

    private static long open(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(OPEN);
                var row = statement.executeQuery()) {
            row.next();
            first(row.getString(1));
            return row.getLong(3);
        }
    }

    private static void first(String earlier) {
        if (!earlier.isEmpty()) {
            throw new IllegalStateException(
                    "This transaction has appended its lines already; it appends once, last before commit");
        }
    }

    private void provenance(CopyRows copy) {
        var cause = provenance.cause();
        copy.value(provenance.at().atOffset(ZoneOffset.UTC))
                .value(provenance.actor())
                .value(provenance.actorKind())
                .value(provenance.origin())
                .value(provenance.command())
                .value(provenance.batch())
                .value(cause == null ? null : cause.batch())
                .value(cause == null ? 0 : cause.depth());
    }

    private static void line(CopyRows copy, FeedLine line) {
        copy.value(line.object())
                .value(line.record())
                .value(line.kind().key())
                .value(line.version())
                .value(line.changes())
                .value(ScopeArray.write(line.before()))
                .value(ScopeArray.write(line.after()))
                .value(line.behalf());
    }
}
