package org.kinward.edge.calendar.ics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinward.engine.field.recurrence.Recurrence;

/** Calendars as others wrote them, and their rules in zones of ours. */
class RealCalendarsTest {
    private static final Pattern RULE = Pattern.compile("(?m)^RRULE\\s+:(\\S+)\\s*$");
    private static final Pattern AT_TEN = Pattern.compile("\\bBY(HOUR|MINUTE|SECOND)=");

    @Test
    void calendarsOfOthersAreRead() throws IOException {
        var files = 0;
        var calendars = 0;
        var events = 0;
        var broken = new ArrayList<String>();
        var others = new TreeMap<String, Integer>();
        for (var folder : new String[] {"ical/libical", "ical/icalendar-events"}) {
            try (var all = Files.list(folder(folder))) {
                for (var file : all.filter(one -> one.toString().endsWith(".ics"))
                        .sorted()
                        .toList()) {
                    files++;
                    var text = Files.readString(file, charset(file));
                    for (var calendar : read(text, file.getFileName().toString(), broken)) {
                        calendars++;
                        events += calendar.getEvents().size();
                        calendar.getComponents()
                                .values()
                                .forEach(one -> others.merge(one.getClass().getSimpleName(), 1, Integer::sum));
                    }
                }
            }
        }
        System.out.printf(
                "calendars: %d read from %d files, %d events; components %s; given up: %s%n",
                calendars, files, events, others, broken);
        // The library gives up on the zone that one of them describes; what it writes for us is not concerned.
        assertThat(broken).hasSizeLessThanOrEqualTo(1);
        assertThat(files).isGreaterThanOrEqualTo(70);
        assertThat(events).isGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Lisbon", "America/Sao_Paulo", "Europe/Warsaw"})
    void whatComesAgainStaysAtItsHourWhereverTheClockMoves(String name) throws IOException {
        var zone = ZoneId.of(name);
        var start = LocalDateTime.of(2018, 1, 1, 10, 0).atZone(zone);
        var rules = 0;
        var seen = 0;
        var offsets = new TreeMap<String, Integer>();
        for (var written : RULE.matcher(
                        Files.readString(folder("ical/libical").resolve("recur.txt"), StandardCharsets.ISO_8859_1))
                .results()
                .map(match ->
                        match.group(1).replaceAll("(?:UNTIL|COUNT)=[^;]*;?", "").replaceAll(";$", ""))
                .distinct()
                .toList()) {
            var rule = Recurrence.read(written);
            if (rule.isEmpty() || AT_TEN.matcher(written).find()) {
                continue;
            }
            rules++;
            // Summer of São Paulo was given up in 2019: both kinds of years are among these.
            for (var at : rule.get()
                    .between(start, start.toInstant(), start.plusYears(3).toInstant(), 2_000)) {
                seen++;
                offsets.merge(at.getOffset().getId(), 1, Integer::sum);
                assertThat(at.toLocalTime()).as(written + " " + at).isEqualTo(start.toLocalTime());
                assertThat(at.getOffset()).isEqualTo(zone.getRules().getOffset(at.toLocalDateTime()));
            }
        }
        System.out.printf("rules of libical in %s: %d, %d occurrences, by offset %s%n", name, rules, seen, offsets);
        assertThat(rules).isGreaterThan(20);
        assertThat(offsets).hasSize(2);
    }

    private static List<ICalendar> read(String text, String name, List<String> broken) {
        var whole = text.contains("BEGIN:VCALENDAR") ? text : "BEGIN:VCALENDAR\r\n" + text + "\r\nEND:VCALENDAR";
        try {
            return Biweekly.parse(whole).all();
        } catch (AssertionError | RuntimeException givenUp) {
            broken.add(name);
            return List.of();
        }
    }

    private static Path folder(String name) {
        var folder = Path.of("../shared/data", name);
        assumeTrue(Files.exists(folder), () -> "skipped: " + folder + " is not here");
        return folder;
    }

    private static Charset charset(Path file) throws IOException {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(Files.readAllBytes(file)));
            return StandardCharsets.UTF_8;
        } catch (java.nio.charset.CharacterCodingException old) {
            return StandardCharsets.ISO_8859_1;
        }
    }
}
