package org.kinward.engine.identity.company;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.identity.web.Administrators;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.time.Holiday;
import org.kinward.kernel.time.Holidays;
import org.kinward.platform.workspace.BusinessCalendar;
import org.kinward.platform.workspace.CalendarJson;
import org.kinward.platform.workspace.Workspace;
import org.kinward.platform.workspace.Workspaces;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** When the company is there, with the public holidays of this year and the next; given whole. And when nobody is. */
@RestController
@RequestMapping("/api/v1/workspace/calendar")
class CalendarController {
    private static final int MOST_DAYS = 400;

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

    /** @return the days from one to another, both included, on which nobody is there, and why */
    @GetMapping("/closed")
    ClosedAnswer closed(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate until,
            Actor actor) {
        long days = ChronoUnit.DAYS.between(from, until);
        if (days < 0 || days > MOST_DAYS) {
            throw new Refusal(ErrorCode.MALFORMED_REQUEST, Map.of("part", "until", "value", until.toString()));
        }
        BusinessCalendar calendar = workspaces.current().calendar();
        return new ClosedAnswer(LongStream.rangeClosed(0, days)
                .mapToObj(from::plusDays)
                .flatMap(day -> calendar.closure(day).stream())
                .map(day -> new Closed(day.date(), day.why().name().toLowerCase(Locale.ROOT), day.holiday()))
                .toList());
    }

    record ClosedAnswer(List<Closed> items) {}

    /** @param holiday what the day is called, as the calendar's days name it; null unless that is why */
    record Closed(LocalDate date, String why, @Nullable String holiday) {}

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
