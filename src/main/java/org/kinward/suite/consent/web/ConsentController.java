package org.kinward.suite.consent.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.record.Queries;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.suite.consent.Consent;
import org.kinward.suite.consent.Consents;
import org.kinward.suite.consent.Entry;
import org.kinward.suite.consent.Standing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How consent stands with a party, for whoever sees the party. */
@RestController
final class ConsentController {
    private static final Set<String> PARTIES = Set.of("account", "contact");

    private final Consents consents;
    private final Consent consent;
    private final Queries queries;
    private final Access access;

    ConsentController(Consents consents, Consent consent, Queries queries, Access access) {
        this.consents = consents;
        this.consent = consent;
        this.queries = queries;
        this.access = access;
    }

    /** @param channel null for all of them */
    record One(String purpose, @Nullable String channel, String decision, Instant at) {}

    record Answer(List<One> items) {}

    @GetMapping("/api/v1/consents/{type}/{id}")
    Answer read(@PathVariable String type, @PathVariable UUID id, Actor actor) {
        if (!PARTIES.contains(type)) {
            throw new Refusal(ErrorCode.UNKNOWN_OBJECT, Map.of("object", type));
        }
        queries.requireInSight(actor, type, id);
        var rights = access.rights(actor);
        boolean tells = rights.on(consent.key()).read().any()
                && List.of(consent.party, consent.purpose, consent.channel, consent.decision, consent.at).stream()
                        .allMatch(field -> rights.reads(consent.key(), field.key()));
        Standing standing =
                tells ? consents.of(List.of(id)).getOrDefault(id, new Standing(List.of())) : new Standing(List.of());
        return new Answer(standing.each().stream().map(ConsentController::told).toList());
    }

    private static One told(Entry entry) {
        return new One(entry.purpose(), entry.channel(), entry.given() ? Consent.GIVEN : Consent.WITHDRAWN, entry.at());
    }
}
