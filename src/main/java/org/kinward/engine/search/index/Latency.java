package org.kinward.engine.search.index;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import org.kinward.engine.feed.PlacedLine;
import org.springframework.stereotype.Component;

/** How long after a change search knew of it: of the last changes this process took. */
@Component
public final class Latency {
    private static final int KEPT = 1_000;
    /** The sample tells of a past of its own: its lines are older than they are. */
    private static final String SAMPLE = "sample";

    private final Clock clock;
    private final Deque<Long> millis = new ArrayDeque<>();

    Latency(Clock clock) {
        this.clock = clock;
    }

    synchronized void taken(List<PlacedLine> lines) {
        var provenance = lines.getLast().line().provenance();
        if (provenance.origin().equals(SAMPLE)) {
            return;
        }
        if (millis.size() == KEPT) {
            millis.removeFirst();
        }
        millis.addLast(
                Math.max(0, Duration.between(provenance.at(), clock.instant()).toMillis()));
    }

    /** In milliseconds; empty where this process has taken none. */
    public synchronized OptionalLong percentile(int hundredths) {
        long[] sorted = millis.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0
                ? OptionalLong.empty()
                : OptionalLong.of(sorted[Math.min(sorted.length - 1, sorted.length * hundredths / 100)]);
    }
}
