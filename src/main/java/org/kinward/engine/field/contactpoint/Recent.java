package org.kinward.engine.field.contactpoint;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Texts worked out lately, for many threads; forgets all when full, which costs one more look each. */
final class Recent {
    private final int max;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Recent(int max) {
        this.max = max;
    }

    @Nullable
    String get(String key) {
        return known.get(key);
    }

    void put(String key, String value) {
        if (known.size() >= max) {
            known.clear();
        }
        known.put(key, value);
    }
}
