package org.kinward.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.feed.FeedReader;
import org.kinward.engine.record.command.BatchResult;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.kernel.id.Ids;
import org.kinward.testing.RunningApplication;
import tools.jackson.databind.node.StringNode;

class DeadlockIT {

    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static final Actor ACTOR = Actor.system(Origin.SYSTEM);

    private final Records records = APPLICATION.bean(Records.class);

    @Test
    void aBatchThatLosesADeadlockIsTriedAgainAndDoneOnce() throws Exception {
        var ids = create(2);
        var key = UUID.randomUUID();
        var commands = ids.stream()
                .<Command>map(id -> Command.Update.of(
                        "account", id, Map.of("description", new Change(null, StringNode.valueOf("ours")))))
                .toList();
        var lost = deadlocks();
        try (var other = APPLICATION.dataSource().getConnection()) {
            other.setAutoCommit(false);
            // The other one stands in the batch's way at its second record, and then wants its first.
            touch(other, ids.get(1));
            var result =
                    CompletableFuture.supplyAsync(() -> records.execute(ACTOR, Mode.ALL_OR_NOTHING, commands, key));
            waitUntilBlocked();
            touch(other, ids.get(0));
            other.commit();

            var done = result.get(20, TimeUnit.SECONDS);
            assertThat(done.allSaved()).isTrue();
            assertThat(deadlocks()).as("deadlocks the database has broken").isGreaterThan(lost);
            assertDoneOnce(done, records.execute(ACTOR, Mode.ALL_OR_NOTHING, commands, key));
        }
    }

    private void assertDoneOnce(BatchResult first, BatchResult again) throws SQLException {
        assertThat(again.batch()).isEqualTo(first.batch());
        var lines = APPLICATION.bean(FeedReader.class).batch(first.batch());
        assertThat(lines).hasSize(2).allMatch(line -> line.version() == 2);
    }

    private List<UUID> create(int count) {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < count; i++) {
            var id = Ids.next();
            var fields = Map.<String, tools.jackson.databind.JsonNode>of("name", StringNode.valueOf("Account " + i));
            records.execute(ACTOR, Mode.EACH, List.of(new Command.Create("account", id, fields)));
            ids.add(id);
        }
        ids.sort(java.util.Comparator.comparing(UUID::toString));
        return ids;
    }

    private static void touch(Connection connection, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement("select from data.account where id = ? for update")) {
            statement.setObject(1, id);
            statement.execute();
        }
    }

    private static void waitUntilBlocked() throws Exception {
        for (int i = 0; i < 500 && count("select count(*) from pg_locks where not granted") == 0; i++) {
            Thread.sleep(10);
        }
    }

    /** Statistics come to light a moment after the fact. */
    private static long deadlocks() throws Exception {
        Thread.sleep(1_200);
        return count("select deadlocks from pg_stat_database where datname = current_database()");
    }

    private static long count(String sql) throws SQLException {
        try (var connection = APPLICATION.dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
