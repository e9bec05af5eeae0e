package org.kinward.engine.identity.throttle;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;

/**
 * How many attempts from one network stand in line at once, at one node. A password is slow to compare on purpose, so
 * that a crowd from one address would otherwise keep everybody else waiting behind it.
 */
final class AtOnce {
    private final int most;
    private final Map<String, Integer> inside = new ConcurrentHashMap<>();

    AtOnce(int most) {
        this.most = most;
    }

    /** @throws Refusal {@code tooManyRequests} at once, before anything was done */
    void enter(String network) {
        int now = inside.merge(network, 1, Integer::sum);
        if (now > most) {
            leave(network);
            throw new Refusal(ErrorCode.TOO_MANY_REQUESTS, Map.of("seconds", 1L));
        }
    }

    void leave(String network) {
        inside.computeIfPresent(network, (key, count) -> count == 1 ? null : count - 1);
    }
}
