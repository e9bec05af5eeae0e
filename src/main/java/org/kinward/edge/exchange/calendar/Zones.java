package org.kinward.edge.exchange.calendar;

import biweekly.io.TimezoneAssignment;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;

/**
 * Which zone of the tz database a calendar means: by its name, by the end of its name, or as programs have names of their own
 * ("Romance Standard Time"), by the rules written beside it.
 */
final class Zones {

    /** Of zones that go by the same rules, the one most people know. */
    private static final List<String> KNOWN = List.of(
            "Europe/Lisbon",
            "Europe/London",
            "Europe/Paris",
            "Europe/Warsaw",
            "Europe/Athens",
            "America/Sao_Paulo",
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Los_Angeles");

    private static final int SAMPLES = 24;
    private static final int BETWEEN = 30;

    private final ZoneId here;
    private final Map<TimezoneAssignment, ZoneId> found = new HashMap<>();

    Zones(ZoneId here) {
        this.here = here;
    }

    /** @param year when it is asked about: rules change */
    ZoneId of(TimezoneAssignment said, int year) {
        return found.computeIfAbsent(said, one -> named(one).orElseGet(() -> ruled(one.getTimeZone(), year)));
    }

    private static Optional<ZoneId> named(TimezoneAssignment said) {
        var component = said.getComponent();
        var elsewhere = component == null ? null : component.getExperimentalProperty("X-LIC-LOCATION");
        return Stream.of(
                        said.getGlobalId(),
                        component == null || component.getTimezoneId() == null
                                ? null
                                : component.getTimezoneId().getValue(),
                        elsewhere == null ? null : elsewhere.getValue())
                .flatMap(name -> name == null ? Stream.empty() : named(name).stream())
                .findFirst();
    }

    /** By its name, or the end of it. */
    static Optional<ZoneId> named(String name) {
        return ends(name.strip())
                .filter(end -> ZoneId.getAvailableZoneIds().contains(end))
                .map(ZoneId::of)
                .findFirst();
    }

    /** {@code /citadel.org/20210210_1/Europe/Warsaw} is a path to a zone. */
    private static Stream<String> ends(String name) {
        var slash = name.indexOf('/');
        return slash < 0 ? Stream.of(name) : Stream.concat(Stream.of(name), ends(name.substring(slash + 1)));
    }

    private ZoneId ruled(TimeZone rules, int year) {
        return Stream.of(
                        Stream.of(here),
                        KNOWN.stream().map(ZoneId::of),
                        ZoneId.getAvailableZoneIds().stream()
                                .filter(id -> id.indexOf('/') > 0)
                                .sorted()
                                .map(ZoneId::of))
                .flatMap(zones -> zones)
                .filter(zone -> same(zone, rules, year))
                .findFirst()
                .orElseGet(() -> ZoneOffset.ofTotalSeconds(rules.getOffset(noon(year, 0)) / 1_000));
    }

    private static boolean same(ZoneId zone, TimeZone rules, int year) {
        for (var i = 0; i < SAMPLES; i++) {
            var at = noon(year, i);
            if (zone.getRules().getOffset(java.time.Instant.ofEpochMilli(at)).getTotalSeconds() * 1_000
                    != rules.getOffset(at)) {
                return false;
            }
        }
        return true;
    }

    private static long noon(int year, int sample) {
        return LocalDate.of(year, 1, 1)
                .plusDays((long) sample * BETWEEN)
                .atTime(12, 0)
                .toInstant(ZoneOffset.UTC)
                .toEpochMilli();
    }
}
