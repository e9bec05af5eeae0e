package org.kinward.edge.timetable.web;

import java.time.Clock;
import org.kinward.edge.timetable.report.Standings;
import org.kinward.engine.access.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reports that are sent by mail: to whom each goes next, and what came of it last. */
@RestController
@RequestMapping("/api/v1/reports/sendings")
final class SendingsController {
    private final Standings standings;
    private final Clock clock;

    SendingsController(Standings standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    @GetMapping
    Standings.All read(Actor actor) {
        return standings.of(actor, clock.instant());
    }
}
