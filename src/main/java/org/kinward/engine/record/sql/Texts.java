package org.kinward.engine.record.sql;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Statements put together once for each shape; all are forgotten when there are too many. */
final class Texts<K, T> {
    private static final int MAX_KEPT = 2_000;

    private final Map<K, T> known = new ConcurrentHashMap<>();

    T of(K shape, Function<K, T> compile) {
        T text = known.get(shape);
        if (text == null) {
            text = compile.apply(shape);
            if (known.size() >= MAX_KEPT) {
                known.clear();
            }
            known.put(shape, text);
        }
        return text;
    }
}
