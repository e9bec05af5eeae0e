package org.kinward.engine.access;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which records of a type are within reach. Only arrays: the query planner knows what to do with them. */
public sealed interface Visibility {
    record All() implements Visibility {}

    record None() implements Visibility {}

    /** Those that are tied to one of these; owner and team are always asked for, the other ties where there are any. */
    record Among(Map<Tie, List<UUID>> ties) implements Visibility {
        public Among {
            Map<Tie, List<UUID>> copy = new EnumMap<>(Tie.class);
            copy.put(Tie.OWNER, List.of());
            copy.put(Tie.TEAM, List.of());
            ties.forEach((tie, ids) -> {
                if (!ids.isEmpty()) {
                    copy.put(tie, List.copyOf(ids));
                }
            });
            ties = Collections.unmodifiableMap(copy);
        }

        public static Among nobody() {
            return new Among(Map.of());
        }

        /** In their order: a statement asks for them in it. */
        public Set<Tie> by() {
            return ties.keySet();
        }

        public List<UUID> of(Tie tie) {
            return ties.getOrDefault(tie, List.of());
        }

        public int size() {
            return ties.values().stream().mapToInt(List::size).sum();
        }

        /**
         * The guard with a placeholder for each array of {@link #by()}.
         *
         * @param alias with its dot; empty for none
         */
        public String condition(String alias) {
            return by().stream()
                    .map(tie -> alias + tie.column() + " = any(cast(? as uuid[]))")
                    .collect(Collectors.joining(" or ", "(", ")"));
        }
    }

    default boolean includes(Tie.Ends record) {
        return switch (this) {
            case All all -> true;
            case None none -> false;
            case Among among ->
                among.ties().entrySet().stream().anyMatch(entry -> {
                    UUID end = record.of(entry.getKey());
                    return end != null && entry.getValue().contains(end);
                });
        };
    }
}
