package org.kinward.edge.post.out;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long a mail waits when its server was away: two minutes first, two days in all. */
final class Backoff {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(8),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private Backoff() {}

    /** @param attempts that came to nothing; empty where it is enough */
    static Optional<Duration> after(int attempts) {
        return attempts < 1 || attempts > PAUSES.size() ? Optional.empty() : Optional.of(PAUSES.get(attempts - 1));
    }
}
