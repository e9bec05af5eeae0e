package org.kinward.engine.identity.secret;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.kinward.kernel.memory.Remembered;

/**
 * What was read of a secret within the last second. What is revoked on one node is therefore refused on every other a
 * second later, with no message between them.
 */
public final class Recent<T> {
    private static final long MAX_AGE = Duration.ofSeconds(1).toNanos();
    private static final int MAX_KEPT = 10_000;

    private final Remembered<ByteBuffer, Kept<T>> kept = new Remembered<>(MAX_KEPT);

    private record Kept<T>(T value, long at) {}

    public Optional<T> get(byte[] hash, Supplier<Optional<T>> read) {
        ByteBuffer key = ByteBuffer.wrap(hash);
        Kept<T> known = kept.get(key);
        long now = System.nanoTime();
        if (known != null && now - known.at() < MAX_AGE) {
            return Optional.of(known.value());
        }
        Optional<T> found = read.get();
        if (found.isEmpty()) {
            kept.forget(key);
            return found;
        }
        kept.put(key, new Kept<>(found.get(), now));
        return found;
    }

    /** After a change made here: this node need not wait the second. */
    public void forgetAll() {
        kept.forgetAll();
    }
}
