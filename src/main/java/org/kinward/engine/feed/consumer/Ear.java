package org.kinward.engine.feed.consumer;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.kinward.engine.feed.Bell;
import org.postgresql.PGConnection;

/** Listens for numbers given by another process. */
final class Ear {

    private static final Duration WAIT = Duration.ofSeconds(1);

    private final DataSource database;
    private final Bell numbered;

    Ear(DataSource database, Bell numbered) {
        this.database = database;
        this.numbered = numbered;
    }

    void listen(BooleanSupplier goOn) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("listen feed");
            try {
                var channel = connection.unwrap(PGConnection.class);
                while (goOn.getAsBoolean()) {
                    var heard = channel.getNotifications((int) WAIT.toMillis());
                    if (heard != null && heard.length > 0) {
                        numbered.ring();
                    }
                }
            } finally {
                statement.execute("unlisten feed");
            }
        }
    }
}
