package org.kinward.engine.feed.redaction;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;

/** Writes the changes of lines anew, in the caller's transaction. A line never goes, and never comes to say something new. */
public record RedactLines(Collection<UUID> records) {
    private static final int SOME = 500;

    /** Says what is left of the changes of one line. */
    public interface Redaction {
        /** @param changes a JSON object {@code {fieldKey: [old, new]}}, and so must be what is answered */
        String of(String object, UUID record, String changes);
    }

    /** @return how many lines said something that they do not say any more */
    public int run(Connection connection, Redaction redaction) throws SQLException {
        if (records.isEmpty()) {
            return 0;
        }
        int redacted = 0;
        try (PreparedStatement select =
                        connection.prepareStatement("select tx, seq, object, record, changes from engine.feed_line"
                                + " where record = any(cast(? as uuid[])) and changes is not null");
                PreparedStatement update = connection.prepareStatement(
                        "update engine.feed_line set changes = cast(? as jsonb)" + " where tx = ? and seq = ?")) {
            select.setArray(1, connection.createArrayOf("uuid", records.toArray()));
            select.setFetchSize(SOME);
            int waiting = 0;
            try (ResultSet lines = select.executeQuery()) {
                while (lines.next()) {
                    String said = lines.getString("changes");
                    String left = redaction.of(lines.getString("object"), lines.getObject("record", UUID.class), said);
                    if (!left.equals(said)) {
                        update.setString(1, left);
                        update.setLong(2, lines.getLong("tx"));
                        update.setInt(3, lines.getInt("seq"));
                        update.addBatch();
                        redacted++;
                        if (++waiting == SOME) {
                            update.executeBatch();
                            waiting = 0;
                        }
                    }
                }
            }
            update.executeBatch();
        }
        return redacted;
    }
}
