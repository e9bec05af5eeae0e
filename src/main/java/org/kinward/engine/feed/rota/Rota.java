package org.kinward.engine.feed.rota;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.kinward.platform.jobs.Leases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Does its duties, each in a thread of its own, from the start of the application to its end. */
public final class Rota implements SmartLifecycle {

    /** How long the work of a process that died waits for another. */
    public static final Duration TERM = Duration.ofSeconds(6);

    private static final Logger LOG = LoggerFactory.getLogger(Rota.class);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Leases leases;
    private final Duration term;
    private final List<Duty> duties;
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;

    public Rota(Leases leases, Duration term, List<? extends Duty> duties) {
        this.leases = leases;
        this.term = term;
        this.duties = List.copyOf(duties);
    }

    @Override
    public void start() {
        running = true;
        for (var duty : duties) {
            threads.add(Thread.ofVirtual().name(duty.name()).start(() -> keep(duty)));
        }
    }

    private void keep(Duty duty) {
        try {
            do {
                attempt(duty);
            } while (!stopped.await(term.toMillis() / 3, TimeUnit.MILLISECONDS));
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt(Duty duty) throws InterruptedException {
        try {
            switch (duty) {
                case Duty.OfEach each -> each.work().run(this::isRunning);
                case Duty.OfOne one -> takeTurn(one);
            }
        } catch (InterruptedException impatient) {
            throw impatient;
        } catch (Exception failure) {
            if (isRunning()) {
                LOG.warn("{} stopped and begins anew", duty.name(), failure);
            }
        }
    }

    private void takeTurn(Duty.OfOne duty) throws Exception {
        var held = leases.acquire(duty.name(), term);
        if (held.isEmpty()) {
            return;
        }
        try (var lease = held.get()) {
            BooleanSupplier turn = new Turn(lease, term);
            duty.work().run(() -> isRunning() && turn.getAsBoolean());
        }
    }

    /** Lets everybody finish what they are at; an interrupt would cut their connections. */
    @Override
    public void stop() {
        running = false;
        stopped.countDown();
        var end = System.nanoTime() + FAREWELL.toNanos();
        try {
            for (var thread : threads) {
                if (!thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())))) {
                    thread.interrupt();
                }
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
