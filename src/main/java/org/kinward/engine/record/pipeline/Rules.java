package org.kinward.engine.record.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kinward.engine.record.spi.Rule;

/** All rules, by the type they are about, in the order they run. */
public final class Rules {
    private final Map<String, List<Rule>> byObject = new HashMap<>();
    private static final String ON = "*";

    private final Map<String, Set<String>> follows = new HashMap<>();
    private final Set<String> chains = new TreeSet<>();

    public Rules(List<Rule> rules) {
        rules.stream()
                .sorted(Comparator.comparingInt(Rule::order)
                        .thenComparing(rule -> rule.getClass().getSimpleName()))
                .forEach(rule -> {
                    String object = rule.type().key();
                    byObject.computeIfAbsent(object, key -> new ArrayList<>()).add(rule);
                    rule.follows().forEach(path -> follow(object, path));
                });
    }

    private void follow(String object, String path) {
        boolean chain = path.endsWith(ON);
        String relation = chain ? path.substring(0, path.length() - ON.length()) : path;
        follows.computeIfAbsent(object, key -> new HashSet<>()).add(relation);
        if (chain) {
            chains.add(object + "." + relation);
        }
    }

    /** Relations of these types that are followed from record to record, as {@code objective.parent}. */
    List<String> chains(Set<String> objects) {
        return chains.stream()
                .filter(chain -> objects.contains(chain.substring(0, chain.indexOf('.'))))
                .toList();
    }

    List<Rule> of(String object) {
        return byObject.getOrDefault(object, List.of());
    }

    Set<String> follows(String object) {
        return follows.getOrDefault(object, Set.of());
    }
}
