package org.kinward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.feed.FeedPage;
import org.kinward.engine.feed.FeedPosition;
import org.kinward.engine.feed.FeedReader;
import org.kinward.testing.Jvm;
import org.kinward.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes write to one database all the time, and either is killed again and again: the other goes on, nothing is lost or doubled. */
@Tag("heavy")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class TwoNodesKilledIT {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.fresh();

    private static final int KILLS = Integer.getInteger("kinward.heavy.node-kills", 6);
    private static final long START_SECONDS = 300;
    /** The lease of who was killed runs out, then somebody else takes it. */
    private static final long GOES_ON_SECONDS = 60;

    private final Path folder = Path.of("target", "two-nodes").toAbsolutePath();
    private final Random random = new Random();
    private final JdbcClient jdbc = JdbcClient.create(DATABASE.dataSource());
    private final Set<String> found = new HashSet<>();
    private final Map<UUID, Integer> versions = new HashMap<>();
    private int doubled;

    @Test
    void whicheverIsKilledTheOtherGoesOn() throws Exception {
        empty();
        var nodes = new ArrayList<>(List.of(start(0, 0), start(1, 0)));
        double longest = 0;
        try {
            for (int kill = 1; kill <= KILLS; kill++) {
                Thread.sleep(random.nextInt(500, 3_000));
                int victim = random.nextInt(2);
                nodes.get(victim).destroyForcibly().waitFor();
                longest = Math.max(longest, secondsUntilNumbersGoOn());
                nodes.set(victim, start(victim, kill));
            }
            Thread.sleep(2_000);
        } finally {
            for (var node : nodes) {
                node.destroy();
            }
            for (var node : nodes) {
                node.waitFor(30, TimeUnit.SECONDS);
                node.destroyForcibly();
            }
        }
        finish(longest);
    }

    /** One node alone brings everything to its end. */
    private void finish(double longest) throws Exception {
        var last = start(2, KILLS + 1);
        try {
            Thread.sleep(1_000);
        } finally {
            last.destroy();
            last.waitFor(30, TimeUnit.SECONDS);
        }
        var waiting = count("select count(*) from engine.feed_commit where pos is null");
        readAll();
        var promised = new ArrayList<String>();
        for (int node = 0; node < 3; node++) {
            promised.addAll(wholeLines(folder.resolve("acknowledged-" + node)));
        }
        var lost = promised.stream().filter(line -> !found.contains(line)).count();
        System.out.printf(
                "two nodes: %d kills, %d acknowledged, %d lost, %d doubled or out of order; numbers went on after %.1f"
                        + " s at most%n",
                KILLS, promised.size(), lost, doubled, longest);
        assertThat(promised).hasSizeGreaterThan(KILLS * 10);
        assertThat(lost).as("lost").isZero();
        assertThat(doubled).as("doubled or out of order").isZero();
        assertThat(waiting).as("transactions left without a number").isLessThan(1_000);
        assertThat(stored()).as("records stand where the feed left them").isEqualTo(versions);
        assertThat(count("select count(*) from engine.feed_parked"))
                .as("parked")
                .isZero();
    }

    private double secondsUntilNumbersGoOn() throws InterruptedException {
        var began = System.nanoTime();
        var before = count("select last_pos from engine.feed_state");
        while (count("select last_pos from engine.feed_state") == before) {
            assertThat((System.nanoTime() - began) / 1e9)
                    .as("seconds without numbers")
                    .isLessThan(GOES_ON_SECONDS);
            Thread.sleep(50);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private void readAll() throws SQLException {
        var feed = new FeedReader(DATABASE.dataSource());
        var position = new FeedPosition(feed.position().generation(), 0);
        while (true) {
            var page = (FeedPage.Lines) feed.after(position, 2_000);
            if (page.lines().isEmpty()) {
                break;
            }
            page.lines().stream()
                    .map(placed -> placed.line())
                    .filter(line -> line.object().equals("account"))
                    .forEach(line -> {
                        found.add(line.record() + " " + line.version() + " "
                                + line.provenance().batch());
                        var before = versions.put(line.record(), line.version());
                        doubled += line.version() == (before == null ? 1 : before + 1) ? 0 : 1;
                    });
            position = page.next();
        }
        // what was committed in the last moment and waits for a number is there all the same
        jdbc.sql("""
            select l.record, l.version, l.batch from engine.feed_line l join engine.feed_commit c on c.tx = l.tx
             where c.pos is null and l.object = 'account' order by c.id, l.seq
            """)
                .query((row, n) -> {
                    found.add(row.getString(1) + " " + row.getInt(2) + " " + row.getString(3));
                    versions.put(row.getObject(1, UUID.class), row.getInt(2));
                    return n;
                })
                .list();
    }

    /** A process killed while it writes its list may leave the last line unfinished. */
    private static List<String> wholeLines(Path list) throws IOException {
        var text = Files.readString(list);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private Map<UUID, Integer> stored() {
        var stored = new HashMap<UUID, Integer>();
        jdbc.sql("select id, version from data.account")
                .query((row, n) -> stored.put(row.getObject(1, UUID.class), row.getInt(2)))
                .list();
        return stored;
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private Process start(int node, int round) throws Exception {
        var log = folder.resolve("node-" + node + "-" + round + ".log");
        // The pause leaves room for the other one to start while this one writes.
        var builder = new ProcessBuilder(Jvm.command(
                List.of("-Xmx400m", "-Dpause=30", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                UnderLoad.class,
                folder.resolve("acknowledged-" + node).toString()));
        builder.environment()
                .putAll(Map.of(
                        "KINWARD_DATABASE_URL", DATABASE.url(),
                        "KINWARD_DATABASE_USER", DATABASE.user(),
                        "KINWARD_DATABASE_PASSWORD", DATABASE.password(),
                        "KINWARD_DATABASE_POOLSIZE", "16",
                        "KINWARD_DATA", folder.resolve("data-" + node).toString(),
                        "KINWARD_PORT", "0",
                        "KINWARD_SAMPLE", "false"));
        var process = builder.redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()))
                .start();
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!Files.readString(log).contains(UnderLoad.READY)) {
            assertThat(process.isAlive()).as("start; see " + log).isTrue();
            assertThat(System.nanoTime()).as("time to start; see " + log).isLessThan(end);
            Thread.sleep(50);
        }
        return process;
    }

    private void empty() throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
