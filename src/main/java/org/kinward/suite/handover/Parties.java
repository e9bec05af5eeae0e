package org.kinward.suite.handover;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Which customers, by type of record. */
public record Parties(Map<String, List<UUID>> ids) {
    /** More go in several. */
    public static final int MOST = 2_000;

    public Parties {
        Map<String, List<UUID>> copy = new LinkedHashMap<>();
        ids.forEach((object, some) -> copy.put(object, List.copyOf(some)));
        ids = copy;
    }

    public int size() {
        return ids.values().stream().mapToInt(List::size).sum();
    }

    /** Empty for what is not written like that. */
    static Optional<Parties> read(JsonNode written) {
        if (!written.isObject()) {
            return Optional.empty();
        }
        Map<String, List<UUID>> ids = new LinkedHashMap<>();
        try {
            written.properties()
                    .forEach(one -> ids.put(
                            one.getKey(),
                            one.getValue()
                                    .valueStream()
                                    .map(id -> UUID.fromString(id.asString("")))
                                    .distinct()
                                    .toList()));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
        return Optional.of(new Parties(ids));
    }
}
