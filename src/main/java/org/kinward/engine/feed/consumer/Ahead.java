package org.kinward.engine.feed.consumer;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.kinward.engine.feed.Bell;
import org.kinward.engine.feed.FeedPosition;
import org.kinward.engine.feed.FeedReader;

/**
 * What lies before those who follow the feed in this process: which types the latest transactions touched, read once for
 * all of them. A consumer that waits for few types would else read every transaction to find that it is not meant.
 */
final class Ahead {

    /** Transactions read at a time, and as many of the latest are remembered. */
    private static final int MOST = 1_000;

    /** A number of which the bell did not tell is found after so long. */
    private static final long UNHEARD = Duration.ofSeconds(1).toNanos();

    private final DataSource database;
    private final FeedReader feed;
    private final Bell numbered;

    /** All that was numbered after {@link #begin}, by position. */
    private final TreeMap<Long, Set<String>> known = new TreeMap<>();

    private FeedPosition begin = new FeedPosition(new UUID(0, 0), 0);
    private long end;
    private long heard = -1;
    private long read = System.nanoTime() - UNHEARD;

    Ahead(DataSource database, FeedReader feed, Bell numbered) {
        this.database = database;
        this.feed = feed;
        this.numbered = numbered;
    }

    /**
     * What was found after a position.
     *
     * @param free up to where nothing concerns the one who asked
     * @param concerned whether the transaction after that does
     */
    record Stretch(long free, boolean concerned) {}

    Stretch after(FeedPosition from, Predicate<String> concerns) throws SQLException {
        synchronized (this) {
            if (numbered.rings() != heard || System.nanoTime() - read > UNHEARD) {
                learn();
            }
            if (from.generation().equals(begin.generation()) && from.pos() >= begin.pos()) {
                return stretch(from.pos(), known.tailMap(from.pos(), false), concerns);
            }
        }
        return stretch(from.pos(), read(from.pos()), concerns);
    }

    /** Whoever stands before what is remembered reads his own way up to it. */
    private NavigableMap<Long, Set<String>> read(long after) throws SQLException {
        try (var connection = database.getConnection()) {
            return new SelectTouched(after, MOST).run(connection);
        }
    }

    private void learn() throws SQLException {
        long rings = numbered.rings();
        var now = feed.position();
        if (!now.generation().equals(begin.generation())) {
            known.clear();
            begin = now;
            end = now.pos();
        }
        while (end < now.pos()) {
            var more = read(end);
            if (more.isEmpty()) {
                break;
            }
            known.putAll(more);
            end = known.lastKey();
            while (known.size() > MOST) {
                begin = new FeedPosition(
                        begin.generation(), known.pollFirstEntry().getKey());
            }
        }
        heard = rings;
        read = System.nanoTime();
    }

    private static Stretch stretch(long from, Map<Long, Set<String>> touched, Predicate<String> concerns) {
        long free = from;
        for (var one : touched.entrySet()) {
            if (one.getValue().stream().anyMatch(concerns)) {
                return new Stretch(free, true);
            }
            free = one.getKey();
        }
        return new Stretch(free, false);
    }
}
