package org.kinward;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kinward.engine.feed.FeedPage;
import org.kinward.engine.feed.FeedPosition;
import org.kinward.engine.feed.FeedReader;
import org.kinward.testing.Killable;
import org.springframework.boot.SpringApplication;

/** The application and its database, killed in the midst of work again and again: nothing acknowledged is ever lost. */
@Tag("heavy")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class KillNineIT {

    private static final int KILLS = Integer.getInteger("kinward.heavy.kills", 20);

    private final Path folder = Path.of("target", "kill-nine").toAbsolutePath();
    private final Path acknowledged = folder.resolve("acknowledged");
    private final Random random = new Random();
    private final Set<String> found = new HashSet<>();
    private final Map<UUID, Integer> versions = new HashMap<>();
    private final Map<UUID, Integer> accounts = new HashMap<>();
    private int outOfOrder;

    @Test
    void noAcknowledgedWriteIsLost() throws Exception {
        var killable = new Killable(folder, UnderLoad.class, UnderLoad.READY);
        for (var round = 1; round <= KILLS; round++) {
            var application = killable.start("round-" + round + ".log", acknowledged.toString());
            Thread.sleep(random.nextInt(300, 2_500));
            killable.kill(application);
        }
        try (var application = SpringApplication.run(
                Application.class, "--kinward.data=" + killable.data(), "--kinward.port=0", "--kinward.sample=false")) {
            readToTheEnd(application.getBean(FeedReader.class));
            var promised = Files.readAllLines(acknowledged);
            var lost = promised.stream().filter(line -> !found.contains(line)).count();
            System.out.printf("kills: %d, acknowledged: %d, lost: %d%n", KILLS, promised.size(), lost);
            System.out.printf("feed: %d lines, %d out of order%n", found.size(), outOfOrder);

            assertThat(promised).hasSizeGreaterThan(KILLS);
            assertThat(lost).as("lost").isZero();
            assertThat(outOfOrder).as("out of order").isZero();
            assertThat(stored(application.getBean(DataSource.class)))
                    .as("records stand where the feed left them")
                    .isEqualTo(accounts);
        }
    }

    /** To where nothing more is numbered, which the new leader begins when the lease of the killed one has run out. */
    private void readToTheEnd(FeedReader feed) throws Exception {
        var position = new FeedPosition(feed.position().generation(), 0);
        var quietSince = System.nanoTime();
        while (System.nanoTime() - quietSince < TimeUnit.SECONDS.toNanos(12)) {
            var page = (FeedPage.Lines) feed.after(position, 1_000);
            for (var placed : page.lines()) {
                var line = placed.line();
                found.add(line.record() + " " + line.version() + " "
                        + line.provenance().batch());
                var before = versions.getOrDefault(line.record(), 0);
                outOfOrder += line.version() == before + 1 ? 0 : 1;
                versions.put(line.record(), line.version());
                if (line.object().equals("account")) {
                    accounts.put(line.record(), line.version());
                }
            }
            position = page.next();
            if (page.lines().isEmpty()) {
                Thread.sleep(50);
            } else {
                quietSince = System.nanoTime();
            }
        }
    }

    private static Map<UUID, Integer> stored(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select id, version from data.account");
                var rows = select.executeQuery()) {
            var stored = new HashMap<UUID, Integer>();
            while (rows.next()) {
                stored.put(rows.getObject(1, UUID.class), rows.getInt(2));
            }
            return stored;
        }
    }
}
