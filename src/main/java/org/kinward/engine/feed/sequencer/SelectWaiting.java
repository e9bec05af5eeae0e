package org.kinward.engine.feed.sequencer;

import java.sql.Connection;
import java.sql.SQLException;

/** Whether anything waits for its number: a look that writes nothing, for the many times there is nothing. */
record SelectWaiting() {

    static final String SQL = "select exists (select from engine.feed_commit where pos is null)";

    boolean run(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(SQL);
                var row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
