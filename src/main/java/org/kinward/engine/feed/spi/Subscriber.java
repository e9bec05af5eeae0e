package org.kinward.engine.feed.spi;

import java.sql.Connection;
import java.util.List;
import org.kinward.engine.feed.PlacedLine;

/** Reacts to what happened; every bean of this kind gets every line that concerns it, in order, from the beginning of the feed. */
public interface Subscriber {

    /** Names the position kept for it: never changed, never used again for something else. */
    String name();

    /**
     * Whether it takes lines of this type. Transactions without any are passed over, and cost nobody a look at the database
     * of his own; so whoever waits for few types says which.
     */
    default boolean concerns(String object) {
        return true;
    }

    /**
     * Takes the next lines, in order and never the same ones twice once this transaction has committed.
     * The position moves in the transaction of this connection: what is written through it happens exactly once, so it is neither
     * committed nor closed here. An effect elsewhere, a command to the records among them, is keyed by the line's place so that it
     * can come twice and happen once.
     *
     * <p>When this throws, the lines come again after a while; when it goes on throwing they come one at a time, and the record of
     * the line that fails is parked while the others go on.
     */
    void handle(Connection connection, List<PlacedLine> lines) throws Exception;

    /**
     * Called when the transaction of a page has committed, outside any. It may never come, where the process ends between:
     * what has to happen is noted by {@link #handle} and done by a job too.
     */
    default void taken() throws Exception {}
}
