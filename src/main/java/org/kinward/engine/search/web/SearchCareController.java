package org.kinward.engine.search.web;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.search.care.Condition;
import org.kinward.engine.search.care.Rebuild;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.platform.jobs.Jobs;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How search does, for administrators. */
@RestController
@RequestMapping("/api/v1/search")
final class SearchCareController {
    private final Condition condition;
    private final Rebuild rebuild;
    private final Jobs jobs;
    private final Access access;
    private final Clock clock;

    SearchCareController(Condition condition, Rebuild rebuild, Jobs jobs, Access access, Clock clock) {
        this.condition = condition;
        this.rebuild = rebuild;
        this.jobs = jobs;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/state")
    ResponseEntity<ObjectNode> state(Actor actor) throws SQLException {
        requireAdministrator(actor);
        Condition.Reading reading = condition.read();
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("entries", reading.entries()).put("behind", reading.behind());
        out.putObject("lagMillis")
                .put("median", reading.lag().median())
                .put("worst", reading.lag().worst());
        out.put("checked", reading.care().checked())
                .put("repaired", reading.care().repaired());
        out.put("rebuiltAt", text(reading.care().rebuilt()));
        out.put("buildingSince", text(reading.care().building()));
        return ResponseEntity.ok(out);
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }

    /** Asked for once more while one is on, nothing happens. */
    @PostMapping("/rebuild")
    ResponseEntity<Void> rebuild(Actor actor) {
        requireAdministrator(actor);
        jobs.schedule(rebuild, "search", new Rebuild.Order("asked for by an administrator"), clock.instant());
        return ResponseEntity.accepted().build();
    }

    private void requireAdministrator(Actor actor) {
        if (!access.rights(actor).on("user").create()) {
            throw new Refusal(ErrorCode.DENIED);
        }
    }
}
