package org.kinward.engine.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kinward.Application;
import org.kinward.engine.privacy.ledger.Ledger;
import org.kinward.engine.privacy.ledger.LedgerLine;
import org.kinward.testing.Killable;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application and its database, killed while people are erased, again and again: each erasure is finished, or was never begun. */
@Tag("heavy")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class ErasureKilledIT {
    private static final int KILLS = Integer.getInteger("kinward.heavy.erasure-kills", 12);

    private final Path folder = Path.of("target", "erasure-killed").toAbsolutePath();
    private final Path list = folder.resolve("list");
    private final Random random = new Random();
    private final Map<String, String> begun = new HashMap<>();
    private final Set<String> done = new HashSet<>();

    @Test
    void whoWasBeingErasedIsErasedOrStandsUntouched() throws Exception {
        var killable = new Killable(folder, UnderErasure.class, UnderErasure.READY);
        for (var round = 1; round <= KILLS; round++) {
            var application = killable.start("round-" + round + ".log", list.toString());
            Thread.sleep(random.nextInt(300, 2_000));
            killable.kill(application);
        }
        readTheList();
        try (var application = SpringApplication.run(
                Application.class, "--kinward.data=" + killable.data(), "--kinward.port=0", "--kinward.sample=false")) {
            var database = application.getBean(DataSource.class);
            Set<UUID> inLedger = application.getBean(Ledger.class).read().stream()
                    .map(LedgerLine::record)
                    .collect(Collectors.toSet());
            List<Erasure> known = application.getBean(StoredErasures.class).newest(100_000);
            assertThat(known).as("finished").allMatch(Erasure::done);
            assertThat(known.stream().map(Erasure::record).collect(Collectors.toSet()))
                    .as("the database knows whom the ledger names, and nobody else")
                    .isEqualTo(inLedger);
            assertThat(done).as("told to be erased").allMatch(id -> inLedger.contains(UUID.fromString(id)));
            lookAtEach(database, inLedger);
        }
    }

    private void readTheList() throws Exception {
        for (String line : Files.readAllLines(list)) {
            String[] words = line.split(" ");
            if (words[0].equals(UnderErasure.BEGUN)) {
                begun.put(words[1], words[2]);
            } else {
                done.add(words[1]);
            }
        }
    }

    private void lookAtEach(DataSource database, Set<UUID> inLedger) throws Exception {
        List<String> gone = new ArrayList<>();
        List<String> standing = new ArrayList<>();
        begun.forEach((id, family) -> (inLedger.contains(UUID.fromString(id)) ? gone : standing).add(family));
        assertThat(new Remains(database, gone).found())
                .as("left of whom was erased")
                .isEmpty();
        var jdbc = JdbcClient.create(database);
        for (String family : standing) {
            assertThat(count(jdbc, "select count(*) from data.contact where name::text like ?", family))
                    .as("not begun: %s", family)
                    .isEqualTo(1);
            assertThat(count(jdbc, "select count(*) from data.note where body like ?", family))
                    .as("their note")
                    .isEqualTo(1);
        }
        int interrupted = begun.size() - done.size();
        System.out.printf(
                "erasures: killed in %d rounds, %d begun, %d told done, %d interrupted: %d finished, %d never begun%n",
                KILLS, begun.size(), done.size(), interrupted, interrupted - standing.size(), standing.size());
        assertThat(interrupted).as("killed in the midst").isPositive();
    }

    private static int count(JdbcClient jdbc, String sql, String family) {
        return jdbc.sql(sql).param("%" + family + "%").query(Integer.class).single();
    }
}
