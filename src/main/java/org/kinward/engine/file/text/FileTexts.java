package org.kinward.engine.file.text;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.file.read.Reading;
import org.kinward.engine.search.spi.Reread;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts of contents, and which wait to be read. */
@Component
public class FileTexts {
    /** Key of the type of files. */
    static final String FILE = "file";

    private static final int SOME = 100;
    private static final String FILES = """
        select id from data.file where hash = ? and deleted_at is null and (cast(? as uuid) is null or id > ?)
        order by id limit 100
        """;

    private final JdbcClient jdbc;
    private final DataSource database;
    private final Reread search;

    FileTexts(JdbcClient jdbc, DataSource database, Reread search) {
        this.jdbc = jdbc;
        this.database = database;
        this.search = search;
    }

    record Waiting(String hash, String contentType, int tries) {}

    /**
     * What is known of a content's text.
     *
     * @param state {@code waiting}, {@code read}, {@code failed} or {@code none}
     * @param why it failed; null where it did not
     * @param whole whether that is all of it
     */
    public record Known(
            String state, @Nullable String why, @Nullable String text, int pages, boolean whole) {
        static final Known NOT_YET = new Known("waiting", null, null, 0, true);
    }

    public Known of(String hash) {
        return jdbc.sql("select state, why, text, pages, whole from engine.file_text where hash = ?")
                .param(hash)
                .query((row, number) -> new Known(
                        row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getBoolean(5)))
                .optional()
                .orElse(Known.NOT_YET);
    }

    /** The one that has waited longest, held for whoever asked: a process that ends leaves it to others after a while. */
    Optional<Waiting> next() {
        return jdbc.sql("""
            update engine.file_text set tries = tries + 1, taken_at = now() where hash = (
                select hash from engine.file_text
                where state = 'waiting' and (taken_at is null or taken_at < now() - interval '3 minutes')
                order by at limit 1 for update skip locked)
            returning hash, content_type, tries
            """)
                .query((row, number) -> new Waiting(row.getString(1), row.getString(2), row.getInt(3)))
                .optional();
    }

    /** Keeps what was read and has search read the files of that content anew, a hundred in a transaction. */
    void keep(String hash, Reading reading) throws SQLException {
        UUID after = null;
        do {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    if (after == null) {
                        update(connection, hash, reading);
                    }
                    after = reading instanceof Reading.Text ? tell(connection, hash, after) : null;
                    connection.commit();
                } catch (SQLException | RuntimeException failure) {
                    connection.rollback();
                    throw failure;
                } finally {
                    connection.setAutoCommit(true);
                }
            }
        } while (after != null);
    }

    private static void update(Connection connection, String hash, Reading reading) throws SQLException {
        String sql = "update engine.file_text set state = ?, why = ?, text = ?, pages = ?, whole = ?, at = now()"
                + " where hash = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            switch (reading) {
                case Reading.Text text -> {
                    statement.setString(1, "read");
                    statement.setString(2, null);
                    statement.setString(3, text.text());
                    statement.setInt(4, text.pages());
                    statement.setBoolean(5, text.whole());
                }
                case Reading.Failure failure -> {
                    statement.setString(1, "failed");
                    statement.setString(2, failure.why().key());
                    statement.setString(3, null);
                    statement.setInt(4, 0);
                    statement.setBoolean(5, true);
                }
                case Reading.Picture picture -> throw new IllegalArgumentException("a picture is no text");
            }
            statement.setString(6, hash);
            statement.executeUpdate();
        }
    }

    /** @return the last file told of, where there may be more */
    private @Nullable UUID tell(Connection connection, String hash, @Nullable UUID after) throws SQLException {
        Set<UUID> files = new HashSet<>();
        UUID last = null;
        try (PreparedStatement statement = connection.prepareStatement(FILES)) {
            statement.setString(1, hash);
            statement.setObject(2, after);
            statement.setObject(3, after);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    last = rows.getObject(1, UUID.class);
                    files.add(last);
                }
            }
        }
        if (!files.isEmpty()) {
            search.now(connection, FILE, files);
        }
        return files.size() == SOME ? last : null;
    }
}
