package org.kinward.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.TestDatabase;

class LeaseIT {

    private static final Duration LONG = Duration.ofMinutes(1);

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.fresh();

    private final Leases one = new Leases(DATABASE.dataSource(), "one");
    private final Leases other = new Leases(DATABASE.dataSource(), "other");

    @Test
    void whileOneHoldsItTheOtherDoesNotGetIt() {
        try (var lease = one.acquire("held", LONG).orElseThrow()) {
            assertThat(lease.isHeld()).isTrue();
            assertThat(lease.renew()).isTrue();
            assertThat(other.acquire("held", LONG)).isEmpty();
            assertThat(one.acquire("held", LONG)).isEmpty();
        }
    }

    @Test
    void givenBackItIsFreeAndTheFenceRises() {
        var first = one.acquire("given-back", LONG).orElseThrow();
        first.close();
        var second = other.acquire("given-back", LONG).orElseThrow();
        assertThat(second.fence()).isGreaterThan(first.fence());
        assertThat(first.isHeld()).isFalse();
        assertThat(first.renew()).isFalse();
        assertThat(second.renew()).isTrue();
    }

    @Test
    void runOutItIsLostForGood() throws InterruptedException {
        var first = one.acquire("run-out", Duration.ofMillis(60)).orElseThrow();
        Thread.sleep(80);
        assertThat(first.isHeld()).isFalse();
        var second = other.acquire("run-out", LONG).orElseThrow();
        assertThat(second.fence()).isEqualTo(first.fence() + 1);
        assertThat(first.renew()).isFalse();
        assertThat(other.acquire("run-out", LONG)).isEmpty();
    }

    @Test
    void confirmedInATransactionTheNextHolderWaitsForItsEnd() throws Exception {
        var lease = one.acquire("confirmed", Duration.ofMillis(300)).orElseThrow();
        var ends = new ArrayList<String>();
        try (var connection = DATABASE.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            assertThat(lease.confirm(connection)).isTrue();
            var next = Thread.ofVirtual().start(() -> {
                while (other.acquire("confirmed", LONG).isEmpty()) {
                    Thread.yield();
                }
                ends.add("next holder");
            });
            Thread.sleep(600);
            ends.add("transaction");
            connection.commit();
            next.join();
            assertThat(lease.confirm(connection)).isFalse();
            connection.rollback();
        }
        assertThat(ends).containsExactly("transaction", "next holder");
    }

    /** Six holders with random terms and delays, some of which forget to give back: never two at once by the database. */
    @Test
    void manyHoldersAreNeverTwoAtOnce() throws InterruptedException {
        var fences = new ConcurrentSkipListSet<Long>();
        var inside = new AtomicInteger();
        var together = new AtomicInteger();
        List<Thread> holders = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            var leases = new Leases(DATABASE.dataSource(), "holder-" + number);
            holders.add(Thread.ofPlatform().start(() -> contend(leases, fences, inside, together)));
        }
        for (var holder : holders) {
            holder.join();
        }
        assertThat(together).hasValue(0);
        assertThat(fences).hasSizeGreaterThan(10);
        System.out.printf("lease: %d terms, %d held by two at once%n", fences.size(), together.get());
    }

    private static void contend(
            Leases leases, ConcurrentSkipListSet<Long> fences, AtomicInteger inside, AtomicInteger together) {
        var random = ThreadLocalRandom.current();
        long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        while (System.nanoTime() < end) {
            leases.acquire("contended", Duration.ofMillis(random.nextLong(20, 60)))
                    .ifPresent(lease -> {
                        if (!fences.add(lease.fence())) {
                            together.incrementAndGet();
                        }
                        workConfirmed(leases, lease, inside, together);
                        if (random.nextInt(3) > 0) {
                            lease.close();
                        }
                    });
            pause(random.nextLong(1, 10));
        }
    }

    private static void workConfirmed(Leases leases, Lease lease, AtomicInteger inside, AtomicInteger together) {
        try (var connection = DATABASE.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            if (leases.confirm(connection, lease.name(), lease.fence())) {
                if (inside.incrementAndGet() > 1) {
                    together.incrementAndGet();
                }
                // Longer than some terms: the transaction alone keeps others out then.
                pause(ThreadLocalRandom.current().nextLong(5, 80));
                inside.decrementAndGet();
            }
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
