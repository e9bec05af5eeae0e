package org.kinward.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.kinward.bench.Accounts.Caller;
import org.kinward.kernel.id.Ids;
import org.kinward.kernel.text.Fold;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Records by the million, with the columns that the API would have filled, by COPY and with the indexes built afterwards.
 * Their making is not in the feed.
 */
final class Mass {
    private static final int FEW = 5_000;
    private static final int BUFFER = 1 << 20;

    private final Connection connection;

    Mass(Connection connection) {
        this.connection = connection;
    }

    /** @param owners by number of the account */
    void accounts(int from, int to, Shape shape, IntFunction<Caller> owners) throws SQLException, IOException {
        if (from >= to) {
            return;
        }
        OffsetDateTime end = Instant.now().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        UUID[] ids = Stream.generate(Ids::next).limit(to - from).toArray(UUID[]::new);
        copy("data.account", shape.columns(), to - from, at -> {
            OffsetDateTime when = end.minus(to - from - at, ChronoUnit.MILLIS);
            return shape.row(Accounts.row(ids[at], owners.apply(from + at), numbered(from + at), when));
        });
        copy("engine.contact_point", "object, record, field, folded", 2 * (to - from), at -> {
            Account account = numbered(from + at / 2);
            return at % 2 == 0
                    ? new Object[] {"account", ids[at / 2], "emails", account.email()}
                    : new Object[] {"account", ids[at / 2], "phones", account.phoneFolded()};
        });
    }

    /** The same whenever it is asked for. */
    static Account numbered(int number) {
        return Account.random(new SplittableRandom(number), number, null);
    }

    void tasks(int from, int to, IntFunction<Caller> owners) throws SQLException, IOException {
        if (from >= to) {
            return;
        }
        var random = new SplittableRandom(from);
        OffsetDateTime end = Instant.now().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        copy(
                "data.task",
                "id, version, subject, subject__fold, description, priority, status, owner, team, created_at,"
                        + " created_by, updated_at, updated_by",
                to - from,
                at -> {
                    Caller owner = owners.apply(from + at);
                    String subject = "%s %s %d"
                            .formatted(Vocabulary.capital(Vocabulary.any(random)), Vocabulary.any(random), from + at);
                    String text = "%s %s %s"
                            .formatted(Vocabulary.any(random), Vocabulary.any(random), Vocabulary.any(random));
                    OffsetDateTime when = end.minusSeconds(20L * (to - at));
                    return new Object[] {
                        Ids.next(),
                        1,
                        subject,
                        Fold.of(subject),
                        text,
                        "normal",
                        "open",
                        owner.user(),
                        owner.team(),
                        when,
                        owner.user(),
                        when,
                        owner.user()
                    };
                });
    }

    /** In the order of the numbers. Of many rows, indexes are cheaper built than kept up. */
    void copy(String table, String columns, int rows, IntFunction<Object[]> row) throws SQLException, IOException {
        Map<String, String> indexes = rows < FEW ? Map.of() : indexes(table);
        try (Statement statement = connection.createStatement()) {
            for (String index : indexes.keySet()) {
                statement.execute("drop index " + index);
            }
            write(table, columns, rows, row);
            statement.execute("set maintenance_work_mem = '512MB'");
            for (String definition : indexes.values()) {
                statement.execute(definition);
            }
            statement.execute("vacuum analyze " + table);
        }
    }

    private void write(String table, String columns, int rows, IntFunction<Object[]> row) throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (" + columns + ") from stdin");
        var text = new StringBuilder(BUFFER + 4_096);
        for (int i = 0; i < rows; i++) {
            line(text, row.apply(i));
            if (text.length() > BUFFER || i == rows - 1) {
                byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
                text.setLength(0);
            }
        }
        copy.endCopy();
    }

    /** A row as COPY reads it. */
    static void line(StringBuilder text, Object[] values) {
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : "\t")
                    .append(values[i] == null ? "\\N" : values[i].toString().replace("\\", "\\\\"));
        }
        text.append('\n');
    }

    /** All that no constraint needs. */
    private Map<String, String> indexes(String table) throws SQLException {
        Map<String, String> found = new LinkedHashMap<>();
        try (var statement = connection.prepareStatement("""
            select cast(x.indexrelid as regclass), pg_get_indexdef(x.indexrelid) from pg_index x
            where x.indrelid = cast(? as regclass) and not x.indisunique
              and not exists (select from pg_constraint c where c.conindid = x.indexrelid)\
            """)) {
            statement.setString(1, table);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return found;
    }
}
