package org.kinward.edge.exchange.guess;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds which known value a strange one stands for: the same but for case, accents, spaces and signs, else the only one
 * within a typing slip or two. Two equally near are none.
 */
public final class Nearest {

    private static final int SHORTEST_FOR_SLIPS = 5;
    private static final int LETTERS_PER_SLIP = 6;

    private final Map<String, String> byKey = new HashMap<>();
    private final Set<String> shared = new HashSet<>();
    private final Map<Integer, List<String>> byLength = new HashMap<>();

    public Nearest(Collection<String> known) {
        for (var value : known) {
            add(value, value);
        }
    }

    /** @param known what may stand in a file, and the value each stands for */
    public Nearest(Map<String, String> known) {
        known.forEach(this::add);
    }

    private void add(String spelling, String value) {
        var key = Words.value(spelling);
        if (key.isEmpty()) {
            return;
        }
        var before = byKey.putIfAbsent(key, value);
        if (before == null) {
            byLength.computeIfAbsent(key.length(), length -> new ArrayList<>()).add(key);
        } else if (!before.equals(value)) {
            shared.add(key);
        }
    }

    /** The known value meant, or null. */
    public @Nullable String of(String value) {
        var key = Words.value(value);
        var same = same(key);
        return same != null || byKey.containsKey(key) ? same : slip(key);
    }

    /** The known value that is the same but for case, accents, spaces and signs, or null. */
    public @Nullable String exactly(String value) {
        return same(Words.value(value));
    }

    private @Nullable String same(String key) {
        return shared.contains(key) ? null : byKey.get(key);
    }

    private @Nullable String slip(String key) {
        if (key.length() < SHORTEST_FOR_SLIPS) {
            return null;
        }
        var allowed = Math.min(2, 1 + key.length() / LETTERS_PER_SLIP / 2);
        var best = allowed + 1;
        String found = null;
        for (var length = key.length() - allowed; length <= key.length() + allowed; length++) {
            for (var candidate : byLength.getOrDefault(length, List.of())) {
                var distance = Slips.between(key, candidate, best);
                var meant = byKey.get(candidate);
                if (distance < best) {
                    best = distance;
                    found = meant;
                } else if (distance == best && distance <= allowed && found != null && !found.equals(meant)) {
                    found = null;
                }
            }
        }
        return found;
    }
}
