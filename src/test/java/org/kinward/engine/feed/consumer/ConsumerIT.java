package org.kinward.engine.feed.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.feed.Bell;
import org.kinward.engine.feed.Feed;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.FeedReader;
import org.kinward.engine.feed.PlacedLine;
import org.kinward.engine.feed.Provenance;
import org.kinward.engine.feed.spi.Subscriber;
import org.kinward.testing.TestDatabase;

class ConsumerIT {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.fresh();

    private final DataSource database = DATABASE.dataSource();
    private final Feed feed = new Feed(new Bell());
    private final Ledger ledger = new Ledger();
    private final FeedReader reader = new FeedReader(database);
    private final Bell numbered = new Bell();
    private final Consumer consumer = new Consumer(database, reader, new Ahead(database, reader, numbered), ledger);
    private final UUID good = UUID.randomUUID();
    private final UUID bad = UUID.randomUUID();

    @BeforeEach
    void join() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists ledger (consumer text, record uuid, version int)");
        }
        consumer.join();
    }

    @Test
    void everyLineComesOnceAndInOrder() throws Exception {
        happened(good, 1);
        happened(bad, 1);
        happened(good, 2);
        consumer.together();
        assertThat(consumer.due()).isFalse();
        happened(good, 3);
        assertThat(consumer.due()).isTrue();
        consumer.together();

        assertThat(ledger.of(good)).containsExactly(1, 2, 3);
        assertThat(ledger.of(bad)).containsExactly(1);
    }

    @Test
    void theEffectAndThePositionCommitTogether() throws Exception {
        happened(good, 1);
        happened(bad, 1);
        ledger.refuses = bad;

        assertThatThrownBy(consumer::together).hasMessage("refused");
        assertThat(ledger.of(good)).as("undone with the page").isEmpty();

        ledger.refuses = null;
        consumer.together();
        assertThat(ledger.of(good)).containsExactly(1);
        assertThat(ledger.of(bad)).containsExactly(1);
    }

    @Test
    void aLineThatFailsParksItsRecordAndTheOthersGoOn() throws Exception {
        happened(bad, 1);
        happened(good, 1);
        happened(bad, 2);
        ledger.refuses = bad;
        consumer.oneByOne();

        assertThat(ledger.of(good)).containsExactly(1);
        assertThat(ledger.of(bad)).isEmpty();
        assertThat(reasons()).containsExactly("refused");

        ledger.refuses = null;
        happened(bad, 3);
        happened(good, 2);
        consumer.together();
        assertThat(ledger.of(good)).containsExactly(1, 2);
        assertThat(ledger.of(bad)).as("waits in its place").isEmpty();

        happened(bad, 4);
        var parking = new Parking(List.of(consumer));
        assertThat(parking.release(ledger.name(), bad)).isTrue();
        assertThat(ledger.of(bad)).as("catches up").containsExactly(1, 2, 3);
        consumer.together();
        assertThat(ledger.of(bad)).containsExactly(1, 2, 3, 4);
        assertThat(parking.release(ledger.name(), bad)).as("not parked").isFalse();
    }

    @Test
    void aRecordThatStillFailsStaysParked() throws Exception {
        happened(bad, 1);
        ledger.refuses = bad;
        consumer.oneByOne();

        assertThatThrownBy(() -> consumer.release(bad)).hasMessage("refused");
        assertThat(reasons()).containsExactly("refused");
    }

    @Test
    void aFailureOfTheDatabaseParksNobody() throws Exception {
        happened(bad, 1);
        ledger.refuses = bad;
        ledger.how = new SQLException("gone", "08006");

        assertThatThrownBy(consumer::oneByOne).hasMessage("gone");
        assertThat(reasons()).isEmpty();
        assertThat(consumer.due()).isTrue();
    }

    @Test
    void whatConcernsOthersIsPassedOverAndNoted() throws Exception {
        while (consumer.due()) {
            consumer.together(); // what the other tests left
        }
        happened("other", bad, 1);
        happened("other", bad, 2);
        assertThat(consumer.due()).isFalse();
        assertThat(consumer.look().stands().pos())
                .as("noted in the database")
                .isEqualTo(reader.position().pos());

        happened("other", bad, 3);
        happened(good, 1);
        happened("other", bad, 4);
        assertThat(consumer.due()).isTrue();
        consumer.together();
        assertThat(consumer.due()).isFalse();
        assertThat(ledger.of(good)).containsExactly(1);
        assertThat(ledger.of(bad)).as("of a type that does not concern it").isEmpty();
    }

    @Test
    void whoWasMovedBackReadsAgainThoughMuchWasPassedOver() throws Exception {
        happened(good, 1);
        happened("other", bad, 1);
        assertThat(consumer.due()).isTrue();
        consumer.together();
        happened("other", bad, 2);
        assertThat(consumer.due()).isFalse();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("update engine.feed_consumer set pos = 0 where name = ?")) {
            statement.setString(1, ledger.name());
            statement.executeUpdate();
        }
        happened(good, 2);
        assertThat(consumer.due()).isTrue();
        consumer.together();
        assertThat(ledger.of(good)).containsExactly(1, 1, 2);
    }

    @Test
    void whoStandsFarBehindPassesOverAllTheSame() throws Exception {
        for (int n = 1; n <= 5; n++) {
            happened("other", bad, n);
        }
        happened(good, 1);
        for (int n = 6; n <= 9; n++) {
            happened("other", bad, n);
        }
        var late = new Consumer(database, reader, new Ahead(database, reader, numbered), ledger);
        assertThat(late.due()).isTrue();
        late.together();
        assertThat(late.due()).isFalse();
        assertThat(ledger.of(good)).containsExactly(1);
    }

    private void happened(UUID id, int version) throws SQLException {
        happened("thing", id, version);
    }

    private void happened(String object, UUID id, int version) throws SQLException {
        var provenance = new Provenance(Instant.EPOCH, null, null, "test", null, UUID.randomUUID(), null);
        var line = new FeedLine(provenance, object, id, FeedLine.Kind.UPDATED, version, "{}", null, null);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            feed.append(connection, List.of(line));
            statement.execute("update engine.feed_state set last_pos = last_pos + 1");
            statement.execute(
                    "update engine.feed_commit set pos = (select last_pos from engine.feed_state) where pos is null");
            connection.commit();
            connection.setAutoCommit(true);
        }
        numbered.ring();
    }

    private List<String> reasons() throws SQLException {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement("select reason from engine.feed_parked where consumer = ?")) {
            statement.setString(1, ledger.name());
            try (var rows = statement.executeQuery()) {
                var reasons = new ArrayList<String>();
                while (rows.next()) {
                    reasons.add(rows.getString(1));
                }
                return reasons;
            }
        }
    }

    /** Writes down what it was given, except what it refuses. */
    private final class Ledger implements Subscriber {

        private final String name = "ledger " + UUID.randomUUID();
        private UUID refuses;
        private Exception how = new IllegalArgumentException("refused");

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean concerns(String object) {
            return object.equals("thing");
        }

        @Override
        public void handle(Connection connection, List<PlacedLine> lines) throws Exception {
            try (var write = connection.prepareStatement("insert into ledger values (?, ?, ?)")) {
                for (var placed : lines) {
                    if (placed.line().record().equals(refuses)) {
                        throw how;
                    }
                    write.setString(1, name);
                    write.setObject(2, placed.line().record());
                    write.setInt(3, placed.line().version());
                    write.executeUpdate();
                }
            }
        }

        private List<Integer> of(UUID id) throws SQLException {
            try (var connection = database.getConnection();
                    var statement = connection.prepareStatement(
                            "select version from ledger where consumer = ? and record = ? order by ctid")) {
                statement.setString(1, name);
                statement.setObject(2, id);
                try (var rows = statement.executeQuery()) {
                    var versions = new ArrayList<Integer>();
                    while (rows.next()) {
                        versions.add(rows.getInt(1));
                    }
                    return versions;
                }
            }
        }
    }
}
