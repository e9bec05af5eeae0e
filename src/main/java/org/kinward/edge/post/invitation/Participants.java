package org.kinward.edge.post.invitation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.record.Queries;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who of those who take part writes under an address. */
@Component
final class Participants {
    private final Queries queries;

    Participants(Queries queries) {
        this.queries = queries;
    }

    /** The participant whose both addresses are. */
    Optional<UUID> of(JsonNode appointment, String attendee, String sender) {
        Map<String, List<UUID>> byType = new HashMap<>();
        appointment
                .path("participants")
                .forEach(one -> byType.computeIfAbsent(
                                one.path("who").path("object").asString(), type -> new ArrayList<>())
                        .add(UUID.fromString(one.path("who").path("id").asString())));
        Map<String, Set<String>> addresses = new HashMap<>();
        byType.forEach((type, ids) -> {
            for (JsonNode person :
                    JsonMapper.shared().readTree(queries.several(Actor.system(Origin.SYSTEM), type, ids))) {
                addresses.put(person.path("id").asString(), addresses(person));
            }
        });
        return appointment
                .path("participants")
                .valueStream()
                .filter(one -> addresses
                        .getOrDefault(one.path("who").path("id").asString(), Set.of())
                        .containsAll(Set.copyOf(List.of(attendee, sender))))
                .map(one -> UUID.fromString(one.path("id").asString()))
                .findFirst();
    }

    private static Set<String> addresses(JsonNode person) {
        Set<String> addresses = new HashSet<>();
        addresses.add(person.path("email").asString("").toLowerCase(Locale.ROOT));
        person.path("emails")
                .forEach(one -> addresses.add(one.path("value").asString("").toLowerCase(Locale.ROOT)));
        return addresses;
    }
}
