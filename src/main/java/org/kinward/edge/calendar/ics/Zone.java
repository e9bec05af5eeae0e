package org.kinward.edge.calendar.ics;

import biweekly.ICalendar;
import biweekly.component.RawComponent;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A time zone as RFC 5545, 3.6.5 has it: the rules it goes by now, or its last change where it has none. */
final class Zone {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final int SINCE = 1990;
    private static final int WEEK = 7;

    private Zone() {}

    static void add(ICalendar calendar, ZoneId zone, Instant now) {
        RawComponent described = calendar.addExperimentalComponent("VTIMEZONE");
        described.addExperimentalProperty("TZID", zone.getId());
        var rules = zone.getRules().getTransitionRules();
        if (rules.isEmpty()) {
            var last = zone.getRules().previousTransition(now);
            alone(described, last, zone.getRules().getOffset(now));
        }
        rules.forEach(rule -> yearly(described, rule));
    }

    private static void alone(RawComponent zone, ZoneOffsetTransition last, ZoneOffset offset) {
        var part = zone.addExperimentalComponent("STANDARD");
        var since = last == null ? LocalDateTime.of(SINCE, 1, 1, 0, 0) : last.getDateTimeBefore();
        offsets(part, since, last == null ? offset : last.getOffsetBefore(), offset);
    }

    private static void yearly(RawComponent zone, ZoneOffsetTransitionRule rule) {
        var summer = rule.getOffsetAfter().getTotalSeconds()
                > rule.getStandardOffset().getTotalSeconds();
        var part = zone.addExperimentalComponent(summer ? "DAYLIGHT" : "STANDARD");
        offsets(part, rule.createTransition(SINCE).getDateTimeBefore(), rule.getOffsetBefore(), rule.getOffsetAfter());
        part.addExperimentalProperty(
                "RRULE", "FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue() + ";" + day(rule));
    }

    private static String day(ZoneOffsetTransitionRule rule) {
        var first = rule.getDayOfMonthIndicator();
        var week = rule.getDayOfWeek();
        if (week == null) {
            return "BYMONTHDAY=" + first;
        }
        var name = week.name().substring(0, 2).toUpperCase(Locale.ROOT);
        if (first == -1) {
            return "BYDAY=-1" + name;
        }
        if (first % WEEK == 1) {
            return "BYDAY=" + (first / WEEK + 1) + name;
        }
        return "BYDAY=" + name + ";BYMONTHDAY="
                + IntStream.range(first, first + WEEK)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(","));
    }

    private static void offsets(RawComponent part, LocalDateTime since, ZoneOffset from, ZoneOffset to) {
        part.addExperimentalProperty("DTSTART", MOMENT.format(since));
        part.addExperimentalProperty("TZOFFSETFROM", offset(from));
        part.addExperimentalProperty("TZOFFSETTO", offset(to));
    }

    private static String offset(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "+0000" : offset.getId().replace(":", "");
    }
}
