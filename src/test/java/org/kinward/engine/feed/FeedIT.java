package org.kinward.engine.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.TestDatabase;

/** Appending and reading, with the numbers given by hand. */
class FeedIT {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.fresh();

    private final DataSource database = DATABASE.dataSource();
    private final Feed feed = new Feed(new Bell());
    private final FeedReader reader = new FeedReader(database);
    private final UUID deal = UUID.randomUUID();
    private Connection connection;

    @BeforeEach
    void begin() throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
        numberAll();
    }

    @AfterEach
    void end() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }

    @Test
    void aLineReadsBackAsItWasWritten() throws SQLException {
        var provenance = new Provenance(
                Instant.parse("2026-11-22T01:02:03.123456Z"),
                UUID.randomUUID(),
                "user",
                "interactive",
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Cause(UUID.randomUUID(), 3));
        var before = new Scope(UUID.randomUUID(), null, UUID.randomUUID());
        var after = new Scope(null, UUID.randomUUID(), null);
        var changes = "{\"name\": [\"Zażółć\", \"quote \\\" comma , brace }\"]}";
        var line = new FeedLine(provenance, "opportunity", deal, FeedLine.Kind.UPDATED, 7, changes, before, after);
        feed.append(connection, List.of(line));
        connection.commit();

        assertThat(reader.batch(provenance.batch())).containsExactly(line);
        assertThat(reader.history(deal, 8, 10)).containsExactly(line);
        assertThat(reader.history(deal, 7, 10)).isEmpty();
    }

    @Test
    void historyIsNewestFirstAndPages() throws SQLException {
        for (var version = 1; version <= 5; version++) {
            append(line(deal, version, UUID.randomUUID()));
        }

        assertThat(reader.history(deal, Integer.MAX_VALUE, 2))
                .extracting(FeedLine::version)
                .containsExactly(5, 4);
        assertThat(reader.history(deal, 4, 10)).extracting(FeedLine::version).containsExactly(3, 2, 1);
    }

    @Test
    void pagesHoldWholeTransactions() throws SQLException {
        var start = reader.position();
        append(batchOf(3));
        append(batchOf(4));
        append(batchOf(2));
        numberAll();

        var first = lines(start, 5);
        assertThat(first.lines()).hasSize(7);
        assertThat(first.lines()).extracting(PlacedLine::seq).containsExactly(1, 2, 3, 1, 2, 3, 4);
        var second = lines(first.next(), 1);
        assertThat(second.lines()).hasSize(2);
        assertThat(lines(second.next(), 1).lines()).isEmpty();
        assertThat(lines(second.next(), 1).next()).isEqualTo(reader.position());
    }

    @Test
    void aPositionOfAnotherGenerationIsToldToRestart() throws SQLException {
        var now = reader.position();

        assertThat(reader.after(new FeedPosition(UUID.randomUUID(), 0), 10)).isEqualTo(new FeedPage.Restarted(now));
        assertThat(reader.after(new FeedPosition(now.generation(), now.pos() + 1), 10))
                .isEqualTo(new FeedPage.Restarted(now));
    }

    @Test
    void whatIsRolledBackNeverHappened() throws SQLException {
        feed.append(connection, batchOf(2));
        connection.rollback();

        assertThat(waiting()).isZero();
    }

    @Test
    void aTransactionAppendsOnce() throws SQLException {
        feed.append(connection, batchOf(1));

        assertThatIllegalStateException()
                .isThrownBy(() -> feed.append(connection, batchOf(1)))
                .withMessageContaining("appends once");
    }

    @Test
    void theNextTransactionOfTheSameConnectionAppendsAgain() throws SQLException {
        append(batchOf(1));
        append(batchOf(1));
        feed.append(connection, batchOf(1));
        connection.rollback();
        append(batchOf(1));

        assertThat(waiting()).isEqualTo(3);
        numberAll();
    }

    @Test
    void appendingNeedsATransactionAndOneProvenance() throws SQLException {
        var two = new ArrayList<>(batchOf(1));
        two.addAll(batchOf(1));
        assertThatIllegalArgumentException().isThrownBy(() -> feed.append(connection, two));

        try (var automatic = database.getConnection()) {
            assertThatIllegalStateException().isThrownBy(() -> feed.append(automatic, batchOf(1)));
        }
    }

    private void append(List<FeedLine> lines) throws SQLException {
        feed.append(connection, lines);
        connection.commit();
    }

    private List<FeedLine> batchOf(int lines) {
        var batch = UUID.randomUUID();
        return Stream.generate(() -> line(UUID.randomUUID(), 1, batch).getFirst())
                .limit(lines)
                .toList();
    }

    private static List<FeedLine> line(UUID id, int version, UUID batch) {
        var provenance = new Provenance(Instant.EPOCH, null, null, "test", null, batch, null);
        return List.of(new FeedLine(provenance, "thing", id, FeedLine.Kind.UPDATED, version, "{}", null, null));
    }

    private FeedPage.Lines lines(FeedPosition position, int limit) throws SQLException {
        return (FeedPage.Lines) reader.after(position, limit);
    }

    private int waiting() throws SQLException {
        try (var row = connection
                .createStatement()
                .executeQuery("select count(*) from engine.feed_commit where pos is null")) {
            row.next();
            return row.getInt(1);
        }
    }

    private void numberAll() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                with placed as (
                  update engine.feed_commit c set pos = n.pos
                  from (select id, (select last_pos from engine.feed_state) + row_number() over (order by id) as pos
                        from engine.feed_commit where pos is null) n
                  where c.id = n.id returning c.pos)
                update engine.feed_state set last_pos = greatest(last_pos, (select max(pos) from placed))
                """);
        }
        connection.commit();
    }
}
