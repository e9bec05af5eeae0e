package org.kinward.kernel.memory;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is read anew once it is of an age. Meanwhile one thread reads and the others go on with what there was, so
 * that the end of its time is not met by as many reads as there are requests. No thread ever waits for another: it might
 * hold the connection that the other one needs.
 */
public final class Renewed<V> {
    private final long age;
    private final AtomicBoolean reading = new AtomicBoolean();
    private final AtomicInteger forgotten = new AtomicInteger();

    private volatile @Nullable Read<V> last;

    /** @param version of what the value was made from; at another one it does not hold */
    private record Read<V>(V value, long version, long at) {}

    /** @param age at which it is read anew; what is twice as old is given to nobody */
    public Renewed(Duration age) {
        this.age = age.toNanos();
    }

    public V get(Supplier<V> read) {
        return get(0, read);
    }

    /** @param version of what the value is made from: it holds for this one only */
    public V get(long version, Supplier<V> read) {
        Read<V> known = last;
        long now = System.nanoTime();
        if (known == null || known.version() != version || now - known.at() > 2 * age) {
            return renew(version, now, read);
        }
        if (now - known.at() <= age || !reading.compareAndSet(false, true)) {
            return known.value();
        }
        try {
            return renew(version, now, read);
        } finally {
            reading.set(false);
        }
    }

    /** Somebody has changed it: whoever asks next reads. */
    public void forget() {
        forgotten.incrementAndGet();
        last = null;
    }

    private V renew(long version, long now, Supplier<V> read) {
        int before = forgotten.get();
        V value = read.get();
        last = new Read<>(value, version, now);
        if (before != forgotten.get()) {
            // Changed while it was read, and perhaps read before it was: for this once, not for the next.
            last = null;
        }
        return value;
    }
}
