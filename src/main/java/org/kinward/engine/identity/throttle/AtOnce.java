package org.kinward.engine.identity.throttle;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;

/**
 * How many attempts from one network stand in line at once, at one node, and how few of them go on. A password is slow to
 * compare on purpose: a crowd from one address would otherwise keep everybody else waiting behind it.
 */
final class AtOnce {
    /** Whoever comes from elsewhere has no more of one network before them. */
    private static final int GOING_ON = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final int most;
    private final Map<String, Line> lines = new ConcurrentHashMap<>();

    /** @param standing those who go on among them */
    private record Line(int standing, Semaphore turns) {
        Line and(int more) {
            return new Line(standing + more, turns);
        }
    }

    AtOnce(int most) {
        this.most = most;
    }

    /** @throws Refusal {@code tooManyRequests}, before anything was done: at once, or where a turn is long in coming */
    void enter(String network) {
        Line line = Objects.requireNonNull(lines.compute(
                network, (key, known) -> known == null ? new Line(1, new Semaphore(GOING_ON, true)) : known.and(1)));
        if (line.standing() > most || !comes(line.turns())) {
            goFrom(network);
            throw new Refusal(ErrorCode.TOO_MANY_REQUESTS, Map.of("seconds", 1L));
        }
    }

    private static boolean comes(Semaphore turns) {
        try {
            return turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Of whoever was let in. */
    void leave(String network) {
        Line line = lines.get(network);
        if (line != null) {
            line.turns().release();
            goFrom(network);
        }
    }

    private void goFrom(String network) {
        lines.computeIfPresent(network, (key, line) -> line.standing() == 1 ? null : line.and(-1));
    }
}
