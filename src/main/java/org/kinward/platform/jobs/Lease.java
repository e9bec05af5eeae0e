package org.kinward.platform.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A lease this process was given. It runs out by itself unless it is renewed; whoever holds it renews it about three
 * times a term and stops what it leads when {@link #renew} says no.
 */
public final class Lease implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

    private final Leases leases;
    private final String name;
    private final long fence;
    private final Duration term;
    private volatile long asked;

    Lease(Leases leases, String name, long fence, Duration term, long asked) {
        this.leases = leases;
        this.name = name;
        this.fence = fence;
        this.term = term;
        this.asked = asked;
    }

    public String name() {
        return name;
    }

    /** Rises with every holder: what an earlier holder writes late can be told by it, and refused. */
    public long fence() {
        return fence;
    }

    /**
     * Whether the lease can still be ours by our own clock, counted from before we asked. Good for a loop; what must
     * never happen twice uses {@link #confirm}.
     */
    public boolean isHeld() {
        return System.nanoTime() - asked < term.toNanos();
    }

    /** A full term from now on; false when it was lost, and then for good. */
    public boolean renew() {
        long now = System.nanoTime();
        try {
            if (leases.renew(name, fence, term)) {
                asked = now;
                return true;
            }
        } catch (SQLException failure) {
            // The database may be back before the term is over; until then the lease stands.
            LOG.warn("The lease {} could not be renewed: {}", name, failure.getMessage());
            return isHeld();
        }
        asked = now - term.toNanos();
        return false;
    }

    /**
     * Within a transaction: whether the lease is ours, and if so, it stays ours until the transaction ends, however long
     * that takes. The next holder waits.
     */
    public boolean confirm(Connection connection) throws SQLException {
        return leases.confirm(connection, name, fence);
    }

    /** Gives it back early, so that the next one need not wait for the term to end. */
    @Override
    public void close() {
        try {
            leases.release(name, fence);
        } catch (SQLException failure) {
            LOG.warn("The lease {} was not given back and will run out: {}", name, failure.getMessage());
        }
        asked = System.nanoTime() - term.toNanos();
    }
}
