package org.kinward.engine.catalog.layout;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.kinward.platform.jobs.Lease;
import org.kinward.platform.jobs.Leases;

/** The lease for laying out, kept alive beside statements that take long. */
final class LayoutTurn implements AutoCloseable {
    private static final String NAME = "catalog.layout";
    private static final Duration TERM = Duration.ofSeconds(6);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final Lease lease;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread keeper;

    private LayoutTurn(Lease lease) {
        this.lease = lease;
        keeper = Thread.ofVirtual().name("layout.lease").start(this::keep);
    }

    static LayoutTurn await(Leases leases) {
        try {
            while (true) {
                var lease = leases.acquire(NAME, TERM);
                if (lease.isPresent()) {
                    return new LayoutTurn(lease.get());
                }
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another process lays out tables", e);
        }
    }

    private void keep() {
        try {
            while (!over.await(TERM.toMillis() / 3, TimeUnit.MILLISECONDS)) {
                lease.renew();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Between two steps: a process that hung for longer than the term has nothing to go on with. */
    void confirm() {
        if (!lease.isHeld()) {
            throw new IllegalStateException("another process lays out the tables now");
        }
    }

    @Override
    public void close() {
        over.countDown();
        try {
            keeper.join(TERM);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lease.close();
    }
}
