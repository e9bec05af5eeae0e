package org.kinward.kernel.memory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values by key, for many threads. All are forgotten when there are too many, which costs one more look each and needs no
 * order to be kept.
 */
public final class Remembered<K, V> {
    private final int most;
    private final Map<K, V> known = new ConcurrentHashMap<>();

    public Remembered(int most) {
        this.most = most;
    }

    public @Nullable V get(K key) {
        return known.get(key);
    }

    /** What is known, or what is made now: by several threads at once perhaps, which then keep one of theirs. */
    public V of(K key, Function<K, V> make) {
        V value = known.get(key);
        if (value == null) {
            value = make.apply(key);
            put(key, value);
        }
        return value;
    }

    public void put(K key, V value) {
        if (known.size() >= most) {
            known.clear();
        }
        known.put(key, value);
    }

    public void forget(K key) {
        known.remove(key);
    }

    public void forgetAll() {
        known.clear();
    }
}
