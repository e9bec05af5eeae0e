package org.kinward.engine.feed.deed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.PlacedLine;

/** Where readers find what somebody did; each question is asked on the caller's connection. */
public final class Deeds {

    private Deeds() {}

    /** What somebody did before a transaction, newest first; {@link Long#MAX_VALUE} begins at the newest. */
    public static List<Deed> of(Connection connection, UUID actor, long before, int limit) throws SQLException {
        return new SelectDeeds(actor, null, null, before, limit).run(connection);
    }

    /**
     * The transactions of one command before one of them, newest first.
     *
     * @param actor clients choose the names of their commands: hence by whom; null for whoever
     */
    public static List<Deed> command(Connection connection, UUID command, @Nullable UUID actor, long before, int limit)
            throws SQLException {
        return new SelectDeeds(actor, command, null, before, limit).run(connection);
    }

    /** The transaction of a batch; none where nothing of the kind was ever written. */
    public static List<Deed> batch(Connection connection, UUID batch) throws SQLException {
        return new SelectDeeds(null, null, batch, Long.MAX_VALUE, 1).run(connection);
    }

    /** All that one transaction did, in the order it did it. */
    public static List<FeedLine> lines(Connection connection, Deed deed) throws SQLException {
        return new SelectTransaction(deed.tx()).run(connection);
    }

    /** What each of the transactions did, counted. */
    public static List<DeedShare> shares(Connection connection, List<Long> transactions) throws SQLException {
        return transactions.isEmpty() ? List.of() : new SelectShare(transactions).run(connection);
    }

    /** The last line about each record after the version given that is of none of these commands. */
    public static Map<UUID, FeedLine> touched(Connection connection, Map<UUID, Integer> versions, List<UUID> commands)
            throws SQLException {
        return versions.isEmpty() ? Map.of() : new SelectTouched(versions, commands).run(connection);
    }

    /** What happened to records that are one by now, before a place of one of them; places are by transaction. */
    public static List<PlacedLine> histories(
            Connection connection, List<UUID> records, long beforeTx, int beforeSeq, int limit) throws SQLException {
        return new SelectHistories(records, beforeTx, beforeSeq, limit).run(connection);
    }
}
