package org.kinward.engine.feed.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.platform.jobs.Leases;
import org.kinward.testing.TestDatabase;

class RotaIT {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.fresh();

    private static final Duration TERM = Duration.ofMillis(300);

    private final String duty = "test " + UUID.randomUUID();
    private final Queue<String> log = new ConcurrentLinkedQueue<>();

    @Test
    void oneNodeDoesADutyAndTheNextTakesItOverWhenItStops() throws Exception {
        var first = node(turn -> work("first", turn));
        first.start();
        waitFor("first begins");
        var second = node(turn -> work("second", turn));
        second.start();
        Thread.sleep(TERM.multipliedBy(2));
        assertThat(log).containsExactly("first begins");

        first.stop();
        waitFor("second begins");
        second.stop();
        assertThat(log).containsExactly("first begins", "first ends", "second begins", "second ends");
    }

    @Test
    void aNodeThatHangsLosesItsTurnWithoutGivingItBack() throws Exception {
        var hang = new CountDownLatch(1);
        var first = node(turn -> {
            log.add("first hangs");
            hang.await();
            log.add("first is told " + turn.getAsBoolean());
        });
        first.start();
        waitFor("first hangs");
        var second = node(turn -> work("second", turn));
        second.start();
        waitFor("second begins");
        hang.countDown();
        waitFor("first is told false");
        first.stop();
        second.stop();
    }

    @Test
    void whatFailsBeginsAnew() throws Exception {
        var node = node(turn -> {
            log.add("try " + log.size());
            throw new IllegalStateException("on purpose");
        });
        node.start();
        waitFor("try 1");
        node.stop();
    }

    @Test
    void aDutyOfEachIsDoneByEach() throws Exception {
        var first = eachNode("first");
        var second = eachNode("second");
        first.start();
        second.start();
        waitFor("first begins");
        waitFor("second begins");
        first.stop();
        second.stop();
    }

    private Rota node(Duty.Work work) {
        return new Rota(new Leases(DATABASE.dataSource()), TERM, List.of(new Duty.OfOne(duty, work)));
    }

    private Rota eachNode(String name) {
        return new Rota(
                new Leases(DATABASE.dataSource()), TERM, List.of(new Duty.OfEach(duty, turn -> work(name, turn))));
    }

    private void work(String who, BooleanSupplier turn) throws InterruptedException {
        log.add(who + " begins");
        while (turn.getAsBoolean()) {
            Thread.sleep(10);
        }
        log.add(who + " ends");
    }

    private void waitFor(String entry) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!log.contains(entry) && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        assertThat(log).contains(entry);
    }
}
