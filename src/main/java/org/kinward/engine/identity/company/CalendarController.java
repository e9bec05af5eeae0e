package org.kinward.engine.identity.company;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.kinward.engine.access.Actor;
import org.kinward.engine.identity.web.Administrators;
import org.kinward.kernel.time.Holiday;
import org.kinward.kernel.time.Holidays;
import org.kinward.platform.workspace.CalendarJson;
import org.kinward.platform.workspace.Workspace;
import org.kinward.platform.workspace.Workspaces;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** When the company is there, with the public holidays of this year and the next; given whole. */
@RestController
@RequestMapping("/api/v1/workspace/calendar")
class CalendarController {
    private final Workspaces workspaces;
    private final Administrators administrators;
    private final Clock clock;

    CalendarController(Workspaces workspaces, Administrators administrators, Clock clock) {
        this.workspaces = workspaces;
        this.administrators = administrators;
        this.clock = clock;
    }

    @GetMapping
    JsonNode current(Actor actor) {
        return answer(workspaces.current());
    }

    @PutMapping
    JsonNode change(@RequestBody JsonNode calendar, Actor actor) {
        administrators.require(actor);
        return answer(workspaces.change(workspaces.current().with(CalendarJson.read(calendar))));
    }

    private JsonNode answer(Workspace workspace) {
        ObjectNode answer = CalendarJson.write(workspace.calendar());
        ArrayNode countries = answer.putArray("countries");
        Holidays.countries().forEach(countries::add);
        ArrayNode days = answer.putArray("days");
        int year = LocalDate.ofInstant(clock.instant(), workspace.zone()).getYear();
        for (Holiday one : Stream.of(year, year + 1)
                .flatMap(each -> Holidays.of(Holidays.countries(), each).stream())
                .toList()) {
            days.addObject()
                    .put("date", one.date().toString())
                    .put("key", one.key())
                    .put("country", one.country());
        }
        return answer;
    }
}
