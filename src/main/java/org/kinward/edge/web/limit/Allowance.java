package org.kinward.edge.web.limit;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * So many units a minute for each caller, gathered while they are not used, up to a minute's worth. What a request costs
 * is known only afterwards, so one may go into debt by one request and then waits.
 */
final class Allowance {

    private static final long MINUTE = 60_000_000_000L;
    private static final int MAX_KEPT = 50_000;

    private final int quota;
    private final long unit;
    private final LongSupplier nanos;
    /** For each caller the moment at which a whole minute's worth is there again. */
    private final Map<UUID, Long> full = new ConcurrentHashMap<>();

    Allowance(int quota, LongSupplier nanos) {
        this.quota = quota;
        this.unit = MINUTE / quota;
        this.nanos = nanos;
    }

    /**
     * What is left to a caller.
     *
     * @param left    units
     * @param seconds until all of them are there again; while none is left, until there is one
     */
    record Left(long left, long seconds) {
        boolean isNone() {
            return left <= 0;
        }
    }

    Left left(UUID caller) {
        long now = nanos.getAsLong();
        long debt = Math.max(0, full.getOrDefault(caller, now) - now);
        long left = (MINUTE - debt) / unit;
        long wait = left > 0 ? debt : debt - MINUTE + unit;
        return new Left(Math.clamp(left, 0, quota), (wait + 999_999_999) / 1_000_000_000);
    }

    void spend(UUID caller, long units) {
        long now = nanos.getAsLong();
        if (full.size() >= MAX_KEPT) {
            full.values().removeIf(moment -> moment - now <= 0);
        }
        full.merge(caller, now + units * unit, (kept, fresh) -> Math.max(kept, now) + units * unit);
    }

    int quota() {
        return quota;
    }
}
