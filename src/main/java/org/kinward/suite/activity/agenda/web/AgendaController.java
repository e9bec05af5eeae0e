package org.kinward.suite.activity.agenda.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.suite.activity.agenda.Agenda;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** What is in people's agendas, at most {@value #MOST_DAYS} days and {@value #MOST_USERS} people at a time. */
@RestController
@RequestMapping("/api/v1/agenda")
final class AgendaController {
    private static final int MOST_DAYS = 62;
    private static final int MOST_USERS = 20;

    private final Agenda agenda;

    AgendaController(Agenda agenda) {
        this.agenda = agenda;
    }

    @GetMapping
    ObjectNode read(
            Actor actor,
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam(required = false) @Nullable Set<UUID> users) {
        if (!from.isBefore(to) || Duration.between(from, to).toDays() > MOST_DAYS) {
            throw new Refusal(ErrorCode.MALFORMED_REQUEST, Map.of("part", "to", "value", to.toString()));
        }
        Set<UUID> whose = users == null ? Set.of() : new LinkedHashSet<>(users);
        if (whose.size() > MOST_USERS) {
            throw new Refusal(ErrorCode.LIMIT_OUT_OF_RANGE, Map.of("max", MOST_USERS, "value", whose.size()));
        }
        return agenda.read(actor, new Agenda.Asked(from, to, whose));
    }
}
