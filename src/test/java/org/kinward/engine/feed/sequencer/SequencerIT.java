package org.kinward.engine.feed.sequencer;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.feed.Bell;
import org.kinward.engine.feed.Feed;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.FeedReader;
import org.kinward.engine.feed.Provenance;
import org.kinward.testing.TestDatabase;
import org.postgresql.PGConnection;

class SequencerIT {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.fresh();

    private final FeedReader reader = new FeedReader(DATABASE.dataSource());
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = DATABASE.dataSource().getConnection();
        new NumberCommits(new TakeTerm().run(connection), 1_000).run(connection);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void numbersGoUpByOneAndOnlyInTheLatestTerm() throws SQLException {
        var start = reader.position().pos();
        happened();
        happened();
        var old = new TakeTerm().run(connection);
        var latest = new TakeTerm().run(connection);

        assertThat(new NumberCommits(old, 10).run(connection)).isEmpty();
        assertThat(new NumberCommits(latest, 1).run(connection)).isEqualTo(OptionalInt.of(1));
        assertThat(new NumberCommits(latest, 10).run(connection)).isEqualTo(OptionalInt.of(1));
        assertThat(new NumberCommits(latest, 10).run(connection)).isEqualTo(OptionalInt.of(0));
        assertThat(reader.position().pos()).isEqualTo(start + 2);
        assertThat(new SelectWaiting().run(connection)).isFalse();
    }

    @Test
    void aBatchOfNumbersIsToldOnce() throws SQLException {
        try (var ear = DATABASE.dataSource().getConnection();
                var listen = ear.createStatement()) {
            listen.execute("listen feed");
            happened();
            happened();
            new NumberCommits(new TakeTerm().run(connection), 10).run(connection);

            var heard = ear.unwrap(PGConnection.class).getNotifications(2_000);
            assertThat(heard).hasSize(1);
            assertThat(heard[0].getParameter()).isEqualTo(reader.position().toString());
            listen.execute("unlisten feed");
        }
    }

    @Test
    void anotherHomeIsAnotherGeneration() throws SQLException {
        var before = new TakeTerm().run(connection);
        assertThat(new TakeTerm().run(connection).generation()).isEqualTo(before.generation());

        execute("update engine.feed_state set home = 'where the copy was made'");
        var after = new TakeTerm().run(connection);
        assertThat(after.generation()).isNotEqualTo(before.generation());
        assertThat(after.number()).isGreaterThan(before.number());
        assertThat(reader.position().generation()).isEqualTo(after.generation());
    }

    @Test
    void theNextRangeIsThereBeforeItIsNeeded() throws SQLException {
        var fallen = count("engine.feed_line_rest");
        move(10 * MakePartitions.WIDTH + 5);
        assertThat(new MakePartitions().run(connection)).isTrue();
        assertThat(new MakePartitions().run(connection)).as("again").isTrue();
        move(11 * MakePartitions.WIDTH - 1);
        happened();
        happened();
        assertThat(count("engine.feed_line_p11")).isEqualTo(2);
        assertThat(new MakePartitions().run(connection)).isTrue();
        move(12 * MakePartitions.WIDTH);
        happened();
        assertThat(count("engine.feed_line_p12")).isOne();
        assertThat(count("engine.feed_line_rest")).as("in the net").isEqualTo(fallen);
    }

    @Test
    void aRangeWaitsWhileSomebodyHoldsTheNet() throws SQLException {
        move(20 * MakePartitions.WIDTH);
        try (var reading = DATABASE.dataSource().getConnection();
                var statement = reading.createStatement()) {
            reading.setAutoCommit(false);
            statement.execute("select count(*) from engine.feed_line_rest");
            assertThat(new MakePartitions().run(connection)).isFalse();
            reading.rollback();
            reading.setAutoCommit(true);
        }
        assertThat(new MakePartitions().run(connection)).isTrue();
    }

    private void happened() throws SQLException {
        var provenance = new Provenance(Instant.EPOCH, null, null, "test", null, UUID.randomUUID(), null);
        connection.setAutoCommit(false);
        new Feed(new Bell())
                .append(
                        connection,
                        List.of(new FeedLine(
                                provenance, "thing", UUID.randomUUID(), FeedLine.Kind.CREATED, 1, null, null, null)));
        connection.commit();
        connection.setAutoCommit(true);
    }

    private void move(long lastTransaction) throws SQLException {
        execute("select setval('engine.feed_tx', " + lastTransaction + ")");
    }

    private int count(String table) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
