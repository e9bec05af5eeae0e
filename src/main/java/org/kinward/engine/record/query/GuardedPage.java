package org.kinward.engine.record.query;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Rights;
import org.kinward.engine.access.Visibility;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.Sort;
import org.kinward.engine.record.query.statement.Order;

/**
 * Chooses how a guarded list is read, by how much its reader sees. Left to itself PostgreSQL walks the order's index
 * until it has found a page within sight, past everything out of it.
 */
final class GuardedPage {
    /** Beyond as many arrays' members the branches cost more than gathering. */
    private static final int MAX_BRANCHES = 64;

    private static final long MAX_AGE = Duration.ofSeconds(60).toNanos();
    private static final int MAX_KEPT = 10_000;

    private final Map<Reader, Seen> seen = new ConcurrentHashMap<>();

    private record Reader(@Nullable UUID user, String object) {}

    private record Seen(boolean few, long at) {}

    /** Tells whether a reader sees few records of a type; asked once a minute. */
    interface Count {
        boolean few();
    }

    Plan plan(Rights rights, Model model, List<Sort> sort, Count count) {
        if (!(rights.readable(model.key()) instanceof Visibility.Among among)) {
            return Plan.WALK;
        }
        if (Order.isNatural(model, sort)
                && among.size() <= MAX_BRANCHES
                && among.through().isEmpty()) {
            return Plan.BRANCHES;
        }
        return few(new Reader(rights.user(), model.key()), count) ? Plan.GATHER : Plan.WALK;
    }

    private boolean few(Reader reader, Count count) {
        long now = System.nanoTime();
        Seen known = seen.get(reader);
        if (known == null || now - known.at() > MAX_AGE) {
            if (seen.size() > MAX_KEPT) {
                seen.clear();
            }
            known = new Seen(count.few(), now);
            seen.put(reader, known);
        }
        return known.few();
    }
}
