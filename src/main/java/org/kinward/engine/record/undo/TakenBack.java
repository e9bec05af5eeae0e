package org.kinward.engine.record.undo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Whether a command, or one batch of it, was taken back. Who takes it back and who does something that follows from it ask
 * for it in turn: what follows is either there already and is taken back with it, or is not done any more.
 */
public record TakenBack(Connection connection, UUID command) {
    /** Until the transaction ends nothing that follows from the command is written. */
    public void begin() throws SQLException {
        lock("select pg_advisory_xact_lock(?)");
    }

    /**
     * Until the transaction ends the command is not taken back.
     *
     * @param batch the batch of the command that something follows from
     */
    public boolean before(UUID batch) throws SQLException {
        lock("select pg_advisory_xact_lock_shared(?)");
        // A statement of its own: it sees what was committed while this one waited.
        try (var statement = connection.prepareStatement(
                "select exists (select from engine.undo where command = ? and (batch is null or batch = ?))")) {
            statement.setObject(1, command);
            statement.setObject(2, batch);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private void lock(String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, command.getMostSignificantBits() ^ command.getLeastSignificantBits());
            statement.execute();
        }
    }
}
