package org.kinward.platform.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.kinward.platform.configuration.DatabaseSettings;
import org.kinward.platform.configuration.SecretSettings;
import org.kinward.platform.configuration.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Does what the command does to the database of a test, and looks into what is sealed there with keys of one's choice. */
public record Resealing(DataSource database) {
    private static final Settings PROCESS =
            new Settings(0, Path.of("data"), new DatabaseSettings(null, "", "", null, 4), false);

    /** The one the applications of tests made for themselves. */
    public static String usualKey() throws IOException {
        return Files.readString(new SecretSettings(null, false).in(PROCESS.data()), StandardCharsets.UTF_8)
                .strip();
    }

    public static String freshKey() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static SealKeys keys(String said) {
        return new SealKeys(new SecretSettings(said, false), PROCESS);
    }

    /** @param patience how long it waits for a row that somebody else holds */
    public String reseal(String keys, String patience) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set lock_timeout = '" + patience + "'");
            try {
                return Reseal.everything(connection, keys(keys)).toString();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                statement.execute("reset lock_timeout");
            }
        }
    }

    /** All that is sealed, opened: by column, in hexadecimal digits. */
    public Map<String, Set<String>> opened(String keys) throws SQLException {
        var seals = new Seals(keys(keys));
        Map<String, Set<String>> opened = new TreeMap<>();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (SealedColumn column : SealedColumn.all(connection)) {
                // Under a key that nothing is sealed with, so all of it.
                for (SealedColumn.Lying lying : column.notOf(connection, 0)) {
                    opened.computeIfAbsent(column.place() + "." + column.field(), key -> new TreeSet<>())
                            .add(HexFormat.of().formatHex(seals.open(lying.sealed(), lying.about())));
                }
            }
            connection.rollback();
        }
        return opened;
    }

    public Set<String> columns() throws SQLException {
        Set<String> columns = new TreeSet<>();
        try (Connection connection = database.getConnection()) {
            SealedColumn.all(connection).forEach(one -> columns.add(one.place() + "." + one.field()));
        }
        return columns;
    }

    /** Every column of bytes there is that holds something sealed with the key, whether anybody has named it or not. */
    public Set<String> found(String key) {
        String name = HexFormat.of().toHexDigits(keys(key).first().name());
        JdbcClient jdbc = JdbcClient.create(database);
        List<List<String>> columns = jdbc.sql("""
            select format('%I.%I', n.nspname, c.relname), format('%I', a.attname)
              from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
             where n.nspname in ('engine', 'data', 'public') and c.relkind in ('r', 'p') and a.attnum > 0
               and not a.attisdropped and a.atttypid = 'bytea'::regtype
            """)
                .query((row, n) -> List.of(row.getString(1), row.getString(2)))
                .list();
        Set<String> found = new TreeSet<>();
        for (List<String> column : columns) {
            boolean here = jdbc.sql("select exists (select from %s where encode(substring(%s from 1 for 4), 'hex') = ?)"
                            .formatted(column.get(0), column.get(1)))
                    .param(name)
                    .query(Boolean.class)
                    .single();
            if (here) {
                found.add(column.get(0) + "." + column.get(1));
            }
        }
        return found;
    }

    /** As a process does before it takes the first request. */
    public void start(String keys, boolean lost) {
        new RequireKeys(database, keys(keys), new SecretSettings(keys, lost)).afterSingletonsInstantiated();
    }
}
