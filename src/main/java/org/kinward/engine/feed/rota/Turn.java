package org.kinward.engine.feed.rota;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.kinward.platform.jobs.Lease;

/** Whether a lease is still ours, renewed on the way, so that a process that hangs loses it. */
final class Turn implements BooleanSupplier {

    private final Lease lease;
    private final long every;
    private long renewed = System.nanoTime();

    Turn(Lease lease, Duration term) {
        this.lease = lease;
        this.every = term.toNanos() / 3;
    }

    @Override
    public boolean getAsBoolean() {
        var now = System.nanoTime();
        if (now - renewed < every) {
            return lease.isHeld();
        }
        renewed = now;
        return lease.renew();
    }
}
