package org.kinward.engine.feed.consumer;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.feed.FeedPage;
import org.kinward.engine.feed.FeedPosition;
import org.kinward.engine.feed.FeedReader;
import org.kinward.engine.feed.PlacedLine;
import org.kinward.engine.feed.spi.Subscriber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One subscriber's way along the feed, a page of lines in each transaction. */
final class Consumer {

    private static final Logger LOG = LoggerFactory.getLogger(Consumer.class);
    private static final int PAGE = 500;

    /** So soon what was passed over is noted. */
    private static final long NOTED = Duration.ofMillis(200).toNanos();

    /** So soon it is seen that somebody has moved the position. */
    private static final long LOOKED = Duration.ofSeconds(1).toNanos();

    private final DataSource database;
    private final FeedReader feed;
    private final Ahead ahead;
    private final Subscriber subscriber;
    private @Nullable Passage passage;
    private long noted;

    Consumer(DataSource database, FeedReader feed, Ahead ahead, Subscriber subscriber) {
        this.database = database;
        this.feed = feed;
        this.ahead = ahead;
        this.subscriber = subscriber;
    }

    String name() {
        return subscriber.name();
    }

    void join() throws SQLException {
        try (var connection = database.getConnection()) {
            new JoinFeed(name()).run(connection);
        }
    }

    /** Passes over what concerns others; true as soon as there is something to take. */
    boolean due() throws SQLException {
        var known = passage;
        var from = known == null || System.nanoTime() - noted > (known.isPassing() ? NOTED : LOOKED) ? look() : known;
        var stretch = ahead.after(from.position(), subscriber::concerns);
        passage = from.upTo(stretch.free());
        return stretch.concerned();
    }

    /** Notes what was passed over, and where the consumer stands by now. */
    Passage look() throws SQLException {
        try (var connection = database.getConnection()) {
            var known = passage;
            if (known != null && known.isPassing()) {
                new PassOver(name(), known.stands(), known.free()).run(connection);
            }
            var now = Passage.at(new SelectStanding(name()).run(connection));
            passage = now;
            noted = System.nanoTime();
            return now;
        }
    }

    /** Hands over the next page whole; when that fails nothing of it has happened. */
    void together() throws Exception {
        nextPage(subscriber::handle);
        subscriber.taken();
    }

    /** Hands over the next page line by line, and parks the record of each line that fails. */
    void oneByOne() throws Exception {
        nextPage((connection, lines) -> {
            for (var line : lines) {
                // Parked by an earlier line of this very page.
                if (!new SelectParked(name(), List.of(line)).run(connection).isEmpty()) {
                    continue;
                }
                alone(connection, line);
            }
        });
        subscriber.taken();
    }

    private void alone(Connection connection, PlacedLine line) throws Exception {
        var before = connection.setSavepoint();
        try {
            subscriber.handle(connection, List.of(line));
            connection.releaseSavepoint(before);
        } catch (Exception failure) {
            if (Failure.of(failure) == Failure.OF_CIRCUMSTANCES) {
                throw failure;
            }
            connection.rollback(before);
            new ParkRecord(name(), line, String.valueOf(failure.getMessage())).run(connection);
            LOG.error(
                    "{} parks {} {} at {}",
                    name(),
                    line.line().object(),
                    line.line().record(),
                    line.pos(),
                    failure);
        }
    }

    private void nextPage(Handler handler) throws Exception {
        var known = passage;
        var taken = new FeedPosition[1];
        inTransaction((connection, position) -> {
            var page = page(connection, known == null ? position : known.from(position));
            taken[0] = page.next();
            var parked = new SelectParked(name(), page.lines()).run(connection);
            var lines = page.lines().stream()
                    .filter(placed -> subscriber.concerns(placed.line().object()))
                    .filter(placed -> !parked.contains(placed.line().record()))
                    .toList();
            if (!lines.isEmpty()) {
                handler.handle(connection, lines);
            }
            new MovePosition(name(), page.next().pos()).run(connection);
        });
        passage = Passage.at(taken[0]);
        noted = System.nanoTime();
    }

    /** Hands over all a parked record has missed, in order; where that fails it stays parked. False when it was not. */
    boolean release(UUID parked) throws Exception {
        var released = new AtomicBoolean();
        inTransaction((connection, position) -> {
            var place = new UnparkRecord(name(), parked).run(connection);
            if (place.isPresent()) {
                catchUp(connection, parked, place.get(), position);
                released.set(true);
            }
        });
        return released.get();
    }

    private void catchUp(Connection connection, UUID parked, UnparkRecord.Place from, FeedPosition to)
            throws Exception {
        var next = new FeedPosition(to.generation(), from.pos() - 1);
        while (next.pos() < to.pos()) {
            var page = page(connection, next);
            var missed = page.lines().stream()
                    .filter(placed -> placed.line().record().equals(parked)
                            && subscriber.concerns(placed.line().object()))
                    .filter(placed -> !from.isAfter(placed) && placed.pos() <= to.pos())
                    .toList();
            if (!missed.isEmpty()) {
                subscriber.handle(connection, missed);
            }
            next = page.next();
        }
    }

    private FeedPage.Lines page(Connection connection, FeedPosition position) throws SQLException {
        return switch (feed.after(connection, position, PAGE)) {
            case FeedPage.Lines page -> page;
            case FeedPage.Restarted restarted ->
                throw new IllegalStateException(
                        name() + " stands at " + position + ", past the end at " + restarted.now());
        };
    }

    /** With the position locked, so that whoever else believes it is their turn waits. */
    private void inTransaction(Step step) throws Exception {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                step.run(connection, new LockPosition(name()).run(connection));
                connection.commit();
            } catch (Throwable failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private interface Handler {
        void handle(Connection connection, List<PlacedLine> lines) throws Exception;
    }

    private interface Step {
        void run(Connection connection, FeedPosition position) throws Exception;
    }
}
