package org.kinward.suite.handover;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.record.Queries;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A hand-over as those read it who carry it out. */
record Agreement(UUID id, UUID giver, UUID receiver, UUID proposer, Parties parties, JsonNode written) {

    /** Reads them. */
    @Component
    record Reading(Handover handover, Queries queries) {
        Optional<Agreement> find(UUID id) {
            return queries.one(Actor.system(Origin.SYSTEM), handover.key(), id)
                    .map(JsonMapper.shared()::readTree)
                    .flatMap(this::of);
        }

        private Optional<Agreement> of(JsonNode written) {
            Optional<Parties> parties = Parties.read(written.path(handover.parties.key()));
            return parties.map(asked -> new Agreement(
                    UUID.fromString(written.path("id").asString()),
                    user(written.path(handover.giver.key())),
                    user(written.path(handover.receiver.key())),
                    user(written.path(handover.proposer.key())),
                    asked,
                    written));
        }

        /** The zero id stands for nobody: the workspace itself proposed it. */
        private static UUID user(JsonNode ref) {
            String id = ref.path("id").asString("");
            return id.isEmpty() ? new UUID(0, 0) : UUID.fromString(id);
        }
    }

    boolean is(Handover handover, String state) {
        return Objects.equals(written.path(handover.state.key()).asString(""), state);
    }
}
