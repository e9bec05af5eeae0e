package org.kinward.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kinward.bench.Accounts.Caller;
import org.kinward.kernel.id.Ids;
import org.kinward.kernel.text.Fold;

/**
 * The import that somebody would write by hand for this one file: rows that are not there yet by their external id, with
 * contact points and feed lines, a batch a transaction. It keeps no file, no rows to resume from and no report.
 */
final class ImportByHand {
    private static final int BATCH = 1_000;
    private static final String POINT =
            "insert into engine.contact_point (object, record, field, folded) values (?, ?, ?, ?)";
    private static final String LINE = """
        insert into engine.feed_line (tx, seq, at, actor, actor_kind, origin, batch, cause_depth, object, record, kind,
          version, scope_after)
        values (?, ?, ?, ?, 'user', 'import', ?, 0, 'account', ?, 'created', 1, ?)\
        """;

    private final Connection connection;
    private final Caller caller;
    private final Shape shape;
    private final UUID batch = Ids.next();

    private record Made(UUID id, Account account) {}

    ImportByHand(Connection connection, Caller caller, Shape shape) {
        this.connection = connection;
        this.caller = caller;
        this.shape = shape;
    }

    /** Number of rows that were created. */
    int run(InputStream file) throws SQLException, IOException {
        int created = 0;
        connection.setAutoCommit(false);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            List<Account> next = new ArrayList<>();
            for (NamedCsvRecord row : rows) {
                next.add(account(row.getFields()));
                if (next.size() == BATCH) {
                    created += write(next);
                    next.clear();
                }
            }
            return created + write(next);
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static Account account(List<String> cells) {
        return new Account(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5),
                cells.get(6),
                cells.get(7),
                cells.get(8),
                cells.get(9),
                Long.parseLong(cells.get(10)),
                Long.parseLong(cells.get(11)),
                cells.get(12),
                cells.get(13));
    }

    private int write(List<Account> accounts) throws SQLException {
        Set<String> there = there(accounts);
        List<Made> made = accounts.stream()
                .filter(account -> !there.contains(Fold.of(account.externalId())))
                .map(account -> new Made(Ids.next(), account))
                .toList();
        if (!made.isEmpty()) {
            OffsetDateTime now = Instant.now().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
            rows(made, now);
            points(made);
            feed(made, now);
        }
        connection.commit();
        return made.size();
    }

    private Set<String> there(List<Account> accounts) throws SQLException {
        String sql = "select external_id__fold from data.account where external_id__fold = any(?)"
                + " and deleted_at is null";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Object[] keys = accounts.stream()
                    .map(account -> Fold.of(account.externalId()))
                    .toArray();
            statement.setArray(1, connection.createArrayOf("text", keys));
            Set<String> there = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    there.add(rows.getString(1));
                }
            }
            return there;
        }
    }

    private void rows(List<Made> made, OffsetDateTime now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(shape.insert())) {
            for (Made one : made) {
                Object[] row = Accounts.row(one.id(), caller, one.account(), now);
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void points(List<Made> made) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(POINT)) {
            for (Made one : made) {
                point(statement, one.id(), "emails", one.account().email());
                point(statement, one.id(), "phones", one.account().phoneFolded());
            }
            statement.executeBatch();
        }
    }

    private static void point(PreparedStatement statement, UUID id, String field, String folded) throws SQLException {
        statement.setString(1, "account");
        statement.setObject(2, id);
        statement.setString(3, field);
        statement.setString(4, folded);
        statement.addBatch();
    }

    private void feed(List<Made> made, OffsetDateTime now) throws SQLException {
        long tx;
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select nextval('engine.feed_tx')")) {
            row.next();
            tx = row.getLong(1);
        }
        var scope = connection.createArrayOf("uuid", new Object[] {caller.user(), null, null});
        try (PreparedStatement statement = connection.prepareStatement(LINE)) {
            for (int i = 0; i < made.size(); i++) {
                statement.setLong(1, tx);
                statement.setInt(2, i + 1);
                statement.setObject(3, now);
                statement.setObject(4, caller.user());
                statement.setObject(5, batch);
                statement.setObject(6, made.get(i).id());
                statement.setArray(7, scope);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        try (PreparedStatement statement =
                connection.prepareStatement("insert into engine.feed_commit (tx, lines) values (?, ?)")) {
            statement.setLong(1, tx);
            statement.setInt(2, made.size());
            statement.executeUpdate();
        }
    }
}
