package org.kinward.engine.record.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kinward.engine.record.spi.Rule;

/** All rules, by the type they are about, in the order they run. */
public final class Rules {
    private final Map<String, List<Rule>> byObject = new HashMap<>();
    private final Map<String, Set<String>> follows = new HashMap<>();

    public Rules(List<Rule> rules) {
        rules.stream()
                .sorted(Comparator.comparingInt(Rule::order)
                        .thenComparing(rule -> rule.getClass().getSimpleName()))
                .forEach(rule -> {
                    String object = rule.type().key();
                    byObject.computeIfAbsent(object, key -> new ArrayList<>()).add(rule);
                    follows.computeIfAbsent(object, key -> new HashSet<>()).addAll(rule.follows());
                });
    }

    List<Rule> of(String object) {
        return byObject.getOrDefault(object, List.of());
    }

    Set<String> follows(String object) {
        return follows.getOrDefault(object, Set.of());
    }
}
