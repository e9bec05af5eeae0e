package org.kinward.edge.sample;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Lets one process bring or remove the sample while others wait. The lock is held by a connection of its own, so that one
 * that dies lets go of it.
 */
@Component
final class OneAtATime {
    private static final long LOCK = 0x73616d706c65L;

    private final DataSource database;

    OneAtATime(DataSource database) {
        this.database = database;
    }

    boolean call(BooleanSupplier work) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            try {
                return work.getAsBoolean();
            } finally {
                statement.execute("select pg_advisory_unlock(" + LOCK + ")");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not say whose turn it is", e);
        }
    }
}
