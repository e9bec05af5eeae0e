package org.kinward.engine.feed.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.feed.Cause;
import org.kinward.engine.feed.Feed;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.PlacedLine;
import org.kinward.engine.feed.Provenance;
import org.kinward.engine.feed.spi.Subscriber;
import org.kinward.platform.jobs.Leases;
import org.kinward.testing.Quiet;
import org.kinward.testing.TestDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The feed as the application runs it: sequencer and consumers under their leases, from a commit to the effect. */
class FollowingIT {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.fresh();

    private final AnnotationConfigApplicationContext application = new AnnotationConfigApplicationContext();
    private final Queue<PlacedLine> received = new ConcurrentLinkedQueue<>();
    private final String name = "test " + UUID.randomUUID();

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void aSubscriberHearsOfACommitSoonAfterIt() throws Exception {
        start((connection, lines) -> received.addAll(lines));
        append(act(null));
        waitFor(1);
        var began = System.nanoTime();
        append(act(null));
        waitFor(2);

        var took = Duration.ofNanos(System.nanoTime() - began);
        System.out.printf("heard %d ms after the commit%n", took.toMillis());
        assertThat(took).isLessThan(Quiet.within(Duration.ofMillis(500)));
    }

    @Test
    void aLoopStopsAtTheEighthReactionAndSaysSo() throws Exception {
        start((connection, lines) -> {
            for (var placed : lines.stream().filter(this::isMine).toList()) {
                append(connection, act(Cause.of(placed.line())));
                received.add(placed);
            }
        });
        append(act(null));
        waitFor(8);
        var reason = reason();

        assertThat(reason).contains("more than 8 deep");
        assertThat(mine()).hasSize(8);
    }

    private void start(Handler handler) {
        // As a singleton from outside, which the end of the application does not close.
        application.getBeanFactory().registerSingleton("dataSource", DATABASE.dataSource());
        application.registerBean(Leases.class, () -> new Leases(DATABASE.dataSource()));
        application.registerBean(Subscriber.class, () -> new Subscriber() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void handle(Connection connection, List<PlacedLine> lines) throws Exception {
                handler.handle(connection, lines);
            }
        });
        application.scan("org.kinward.engine.feed");
        application.refresh();
    }

    private FeedLine act(Cause cause) {
        var provenance = new Provenance(Instant.EPOCH, null, null, name, null, UUID.randomUUID(), cause);
        return new FeedLine(provenance, "thing", UUID.randomUUID(), FeedLine.Kind.CREATED, 1, null, null, null);
    }

    private void append(FeedLine line) throws SQLException {
        try (var connection = DATABASE.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            append(connection, line);
            connection.commit();
            connection.setAutoCommit(true);
        }
        application.getBean(Feed.class).committed();
    }

    private void append(Connection connection, FeedLine line) throws SQLException {
        application.getBean(Feed.class).append(connection, List.of(line));
    }

    /** Lines of this test only: the other one's are in the feed too. */
    private Stream<PlacedLine> mine() {
        return received.stream().filter(this::isMine);
    }

    private boolean isMine(PlacedLine placed) {
        return placed.line().provenance().origin().equals(name);
    }

    private void waitFor(int lines) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (mine().count() < lines && System.nanoTime() < end) {
            Thread.sleep(1);
        }
        assertThat(mine().count()).isEqualTo(lines);
    }

    private String reason() throws Exception {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < end) {
            try (var connection = DATABASE.dataSource().getConnection();
                    var select =
                            connection.prepareStatement("select reason from engine.feed_parked where consumer = ?")) {
                select.setString(1, name);
                try (var row = select.executeQuery()) {
                    if (row.next()) {
                        return row.getString(1);
                    }
                }
            }
            Thread.sleep(20);
        }
        return "";
    }

    private interface Handler {
        void handle(Connection connection, List<PlacedLine> lines) throws Exception;
    }
}
