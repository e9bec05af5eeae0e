package org.kinward.edge.exchange.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kinward.edge.exchange.SharedData;
import org.kinward.edge.exchange.file.FileFormat;
import org.kinward.edge.exchange.file.Source;
import org.kinward.engine.field.recurrence.Recurrence;

/** Calendars as programs write them become rows, and what they say is in the rows. */
class CalendarsTest {
    private static final ZoneId HERE = ZoneId.of("Europe/Lisbon");
    private static final int MOST = 60;
    private static final Instant CLOCKS = Instant.parse("1912-01-01T00:00:00Z");
    private static final Set<String> ANSWERS = Set.of("REPLY", "REFRESH", "COUNTER", "DECLINECOUNTER");

    private record Row(Map<String, String> cells) {
        String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    @Test
    void zonesAreFoundByNameByPathAndByTheirRules() throws IOException {
        var rows = rows(
                event("DTSTART;TZID=Europe/Warsaw:20261102T100000\nDTEND;TZID=Europe/Warsaw:20261102T110000\nUID:a")
                        + event("DTSTART;TZID=/citadel.org/20210210_1/America/Sao_Paulo:20261102T100000\nUID:b")
                        + event("DTSTART:20261102T100000\nUID:c")
                        + event("DTSTART:20261102T100000Z\nUID:d")
                        + event("DTSTART;VALUE=DATE:20261102\nUID:e"));

        assertThat(rows)
                .extracting(row -> row.get("UID") + " " + row.get("Start") + " " + row.get("Time zone"))
                .containsExactly(
                        "a 2026-11-02T09:00:00Z Europe/Warsaw",
                        "b 2026-11-02T13:00:00Z America/Sao_Paulo",
                        "c 2026-11-02T10:00:00Z Europe/Lisbon",
                        "d 2026-11-02T10:00:00Z ",
                        "e 2026-11-02T00:00:00Z ");
        assertThat(rows.getFirst().get("End")).isEqualTo("2026-11-02T10:00:00Z");
        assertThat(rows.getLast().get("All day")).isEqualTo("true");
        assertThat(rows.getLast().get("End")).isEqualTo("2026-11-03T00:00:00Z");
        var outlook = """
            BEGIN:VTIMEZONE
            TZID:Romance Standard Time
            BEGIN:STANDARD
            DTSTART:16010101T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:16010101T020000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
            END:DAYLIGHT
            END:VTIMEZONE
            """;
        assertThat(rows(outlook
                                + event("DTSTART;TZID=Romance Standard Time:20260702T100000\n"
                                        + "DTEND;TZID=Romance Standard Time:20260702T110000\n"
                                        + "UID:o"))
                        .getFirst()
                        .cells())
                .containsEntry("Start", "2026-07-02T08:00:00Z")
                .containsEntry("Time zone", "Europe/Paris");
    }

    @Test
    void aSeriesKeepsItsRuleAndWhatDiffersFromItIsOfIt() throws IOException {
        var rows = rows(event("""
            UID:s
            SUMMARY:Ronda
            DTSTART;TZID=Europe/Lisbon:20261019T100000
            DURATION:PT45M
            RRULE:FREQ=WEEKLY;UNTIL=20261207T100000Z;BYDAY=MO
            EXDATE;TZID=Europe/Lisbon:20261026T100000
            EXDATE;TZID=Europe/Lisbon:20261027T100000
            EXDATE;VALUE=DATE:20261116
            RDATE;TZID=Europe/Lisbon:20261104T150000\
            """) + event("""
                UID:s
                SUMMARY:Ronda, mais tarde
                RECURRENCE-ID;TZID=Europe/Lisbon:20261102T100000
                DTSTART;TZID=Europe/Lisbon:20261102T120000
                SEQUENCE:1\
                """) + event("""
                    UID:s
                    SUMMARY:Ronda, como era
                    RECURRENCE-ID;TZID=Europe/Lisbon:20261102T100000
                    DTSTART;TZID=Europe/Lisbon:20261102T110000\
                    """));

        assertThat(rows)
                .extracting(row -> row.get("UID") + " " + row.get("Start") + " " + row.get("Status"))
                .containsExactly(
                        "s 2026-10-19T09:00:00Z ",
                        "s/2026-10-26T10:00:00Z 2026-10-26T10:00:00Z cancelled",
                        "s/2026-11-16T10:00:00Z 2026-11-16T10:00:00Z cancelled",
                        "s/2026-11-04T15:00:00Z 2026-11-04T15:00:00Z ",
                        "s/2026-11-02T10:00:00Z 2026-11-02T12:00:00Z ");
        assertThat(rows.getFirst().get("Recurrence")).isEqualTo("FREQ=WEEKLY;UNTIL=20261207T100000Z;BYDAY=MO");
        assertThat(rows.getFirst().get("End")).isEqualTo("2026-10-19T09:45:00Z");
        assertThat(rows.get(1).get("Series")).isEqualTo("s");
        assertThat(rows.get(1).get("Occurrence")).isEqualTo("2026-10-26T10:00:00Z");
        assertThat(rows.get(3).get("Series")).isEmpty();
        assertThat(rows.get(4).get("Subject")).isEqualTo("Ronda, mais tarde");
    }

    @Test
    void whoTakesPartHasARowEachAndWhatHasNoFieldIsInTheDescription() throws IOException {
        var rows = rows(event("""
            UID:g
            SUMMARY:Reunião
            DESCRIPTION:Trazer o contrato
            DTSTART:20261102T100000Z
            URL:https://example.com/call
            ORGANIZER;CN=Rui:mailto:rui@example.com
            ATTENDEE;CN="Zé";PARTSTAT=ACCEPTED:MAILTO:Ze@Example.com
            ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:ana@example.com
            ATTENDEE;CUTYPE=ROOM:mailto:sala@example.com
            BEGIN:VALARM
            ACTION:DISPLAY
            TRIGGER:-PT15M
            END:VALARM
            BEGIN:VALARM
            ACTION:DISPLAY
            TRIGGER:-PT45M
            END:VALARM\
            """));

        assertThat(rows)
                .extracting(row -> row.get("UID") + " " + row.get("Attendee") + " " + row.get("Answer"))
                .containsExactly("g ze@example.com accepted", "g ana@example.com ");
        assertThat(rows.getFirst().get("Reminders")).isEqualTo("m15");
        assertThat(rows.getFirst().get("Description").lines())
                .contains(
                        "Trazer o contrato",
                        "Url: https://example.com/call",
                        "Organizer: Rui <rui@example.com>",
                        "Attendee: sala@example.com",
                        "VAlarm: -PT45M");
        assertThat(rows.get(1).cells()).containsOnlyKeys("UID", "Attendee");
    }

    @Test
    void tasksAreASheetOfTheirOwnAndAnswersAreNoAppointments() throws IOException {
        var todo = """
            BEGIN:VTODO
            UID:t
            SUMMARY:Enviar proposta
            DUE;TZID=Europe/Lisbon:20261105T170000
            PRIORITY:1
            STATUS:COMPLETED
            COMPLETED:20261104T120000Z
            END:VTODO
            """;
        var both = of(
                "BEGIN:VCALENDAR\nVERSION:2.0\n" + event("UID:a\nDTSTART:20261102T100000Z") + todo + "END:VCALENDAR\n");
        var dialect = new Calendars(both, HERE).dialect();
        assertThat(dialect.sheets()).containsExactly("appointment", "task");
        var second = new FileFormat(
                dialect.encoding(), ",", true, dialect.dateFormat(), false, ".", dialect.kind(), 1, dialect.sheets());
        assertThat(read(both, second).getFirst().cells())
                .containsEntry("UID", "t")
                .containsEntry("Due", "2026-11-05")
                .containsEntry("Priority", "high")
                .containsEntry("Status", "done")
                .containsEntry("Done", "2026-11-04T12:00:00Z");
        assertThat(rows("METHOD:REPLY\n" + event("UID:a\nDTSTART:20261102T100000Z")))
                .isEmpty();
    }

    /** Read by the library alone, and by way of the rows: the same moments, in words the same. */
    @Test
    void whatIsMadeOfRealCalendarsIsWhatTheySay() throws IOException {
        var events = 0;
        var rows = 0;
        var moments = 0;
        var left = new TreeMap<String, Integer>();
        var lost = new ArrayList<String>();
        for (var file : files()) {
            var text = text(file);
            var whole = text.contains("BEGIN:VCALENDAR") ? text : "BEGIN:VCALENDAR\r\n" + text + "\r\nEND:VCALENDAR";
            var said = new LinkedHashMap<String, Map.Entry<ICalendar, VEvent>>();
            List<ICalendar> calendars;
            try {
                calendars = Biweekly.parse(whole)
                        .defaultTimezone(TimeZone.getTimeZone(HERE))
                        .all();
                for (var calendar : calendars) {
                    events += calendar.getEvents().size();
                    calendar.getEvents().forEach(event -> told(file, calendar, event, said, left));
                }
            } catch (AssertionError | RuntimeException givenUp) {
                left.merge("the library gives up", 1, Integer::sum);
                continue;
            }
            var made = read(of(text), new Calendars(of(text), HERE).dialect());
            rows += made.size();
            for (var one : said.entrySet()) {
                if (one.getValue().getValue().getDateStart() == null) {
                    left.merge("without a start", 1, Integer::sum);
                    continue;
                }
                var mine = made.stream()
                        .filter(row -> row.get("UID").equals(one.getKey())
                                || row.get("UID").startsWith(one.getKey() + "/"))
                        .toList();
                words(file, one.getValue().getValue(), mine, lost);
                var told =
                        told(calendars, one.getValue().getKey(), one.getValue().getValue());
                if (!told.isEmpty() && told.first().isBefore(CLOCKS)) {
                    left.merge("before clocks were set alike", 1, Integer::sum);
                    continue;
                }
                if (!told.equals(made(mine))) {
                    lost.add(file.getFileName() + " " + one.getKey() + " told " + told + " made " + made(mine));
                }
                moments += told.size();
            }
        }
        System.out.printf(
                "calendars imported: %d events in %d rows, %d moments as they say, lost %s; left: %s%n",
                events, rows, moments, lost, left);
        assertThat(lost).isEmpty();
        assertThat(events).isGreaterThan(100);
    }

    /** Of each that comes to be an appointment the newest; the others are left out, and it is said why. */
    private static void told(
            Path file,
            ICalendar calendar,
            VEvent event,
            Map<String, Map.Entry<ICalendar, VEvent>> said,
            Map<String, Integer> left) {
        var method = calendar.getMethod() == null ? "" : calendar.getMethod().getValue();
        if (ANSWERS.contains(method)) {
            left.merge("METHOD:" + method, 1, Integer::sum);
        } else if (event.getRecurrenceId() != null) {
            left.merge("differs from a series", 1, Integer::sum);
        } else {
            said.merge(
                    identity(event),
                    Map.entry(calendar, event),
                    (one, other) -> sequence(other.getValue()) >= sequence(one.getValue()) ? other : one);
        }
    }

    private static String identity(VEvent event) {
        return Words.identity(
                event.getUid() == null ? null : event.getUid().getValue(),
                () -> event.getSummary() + "|" + event.getDateStart() + "|" + event.getLocation());
    }

    private static int sequence(VEvent event) {
        return event.getSequence() == null ? 0 : event.getSequence().getValue();
    }

    private static void words(Path file, VEvent event, List<Row> mine, List<String> lost) {
        var words = mine.stream().flatMap(row -> row.cells().values().stream()).collect(Collectors.joining("\n"));
        var said = new ArrayList<>(List.of(Words.of(event.getSummary()), Words.of(event.getDescription())));
        event.getAttendees().forEach(one -> said.add(Guest.address(one.getEmail(), one.getUri())));
        said.stream().filter(one -> !words.contains(one)).forEach(one -> lost.add(file.getFileName() + " " + one));
    }

    /** When it comes, as the library that read it counts. */
    private static TreeSet<Instant> told(List<ICalendar> calendars, ICalendar calendar, VEvent event) {
        var start = event.getDateStart();
        var assigned = calendar.getTimezoneInfo().getTimezone(start);
        var zone = start.getValue().getRawComponents().isUtc()
                ? TimeZone.getTimeZone("UTC")
                : assigned == null ? TimeZone.getTimeZone(HERE) : assigned.getTimeZone();
        var told = new TreeSet<Instant>();
        for (var dates = event.getDateIterator(zone); dates.hasNext() && told.size() < MOST; ) {
            var at = dates.next().toInstant();
            told.add(
                    start.getValue().hasTime()
                            ? at
                            : at.atZone(ZoneId.of("UTC"))
                                    .toLocalDate()
                                    .atStartOfDay(HERE)
                                    .toInstant());
        }
        // What was sent again and again, as in the RFC's own examples, may change an occurrence there is no more.
        calendars.stream()
                .flatMap(other -> other.getEvents().stream())
                .filter(other ->
                        other.getRecurrenceId() != null && identity(event).equals(identity(other)))
                .filter(other -> other.getDateStart() != null
                        && !told.contains(other.getRecurrenceId().getValue().toInstant()))
                .forEach(other -> told.add(other.getDateStart().getValue().toInstant()));
        event.getRecurrenceDates()
                .forEach(dates -> dates.getPeriods()
                        .forEach(one -> told.add(one.getStartDate().toInstant())));
        calendar.getEvents().stream()
                .filter(other ->
                        other.getRecurrenceId() != null && identity(event).equals(identity(other)))
                .forEach(other -> told.remove(other.getRecurrenceId().getValue().toInstant()));
        return told.stream().limit(MOST).collect(Collectors.toCollection(TreeSet::new));
    }

    /** When it comes, as what is made of it counts. */
    private static TreeSet<Instant> made(List<Row> mine) {
        var made = new TreeSet<Instant>();
        for (var row : mine) {
            if (row.get("Start").isEmpty() || !row.get("Series").isEmpty()) {
                continue;
            }
            var start = Instant.parse(row.get("Start"));
            var zone = row.get("Time zone").isEmpty() ? HERE : ZoneId.of(row.get("Time zone"));
            Recurrence.read(row.get("Recurrence"))
                    .ifPresentOrElse(
                            rule -> rule.between(
                                            start.atZone(zone), start, Instant.MAX.minusSeconds(1), MOST + mine.size())
                                    .forEach(at -> made.add(at.toInstant())),
                            () -> made.add(start));
        }
        mine.stream()
                .filter(row -> !row.get("Series").isEmpty())
                .forEach(row -> made.remove(Instant.parse(row.get("Occurrence"))));
        return made.stream().limit(MOST).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Row> rows(String events) throws IOException {
        var file = of("BEGIN:VCALENDAR\nVERSION:2.0\n" + events + "END:VCALENDAR\n");
        return read(file, new Calendars(file, HERE).dialect());
    }

    private static String event(String lines) {
        return "BEGIN:VEVENT\n" + lines.strip() + "\nEND:VEVENT\n";
    }

    private static List<Row> read(Source file, FileFormat dialect) throws IOException {
        var cells = new ArrayList<String[]>();
        var profile = new Calendars(file, HERE).profile(dialect, row -> cells.add(row.cells()));
        return cells.stream()
                .map(row -> {
                    var named = new LinkedHashMap<String, String>();
                    profile.columns().forEach(column -> {
                        if (!row[column.index()].isEmpty()) {
                            named.put(column.name(), row[column.index()]);
                        }
                    });
                    return new Row(named);
                })
                .toList();
    }

    private static Source of(String text) {
        return () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        for (var folder : List.of("ical/libical", "ical/icalendar-events")) {
            try (var all = Files.list(SharedData.file(folder))) {
                all.filter(one -> one.toString().endsWith(".ics")).sorted().forEach(files::add);
            }
        }
        return files;
    }

    private static String text(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var utf8 = new String(bytes, StandardCharsets.UTF_8);
        return utf8.indexOf('\uFFFD') < 0 ? utf8 : new String(bytes, Charset.forName("ISO-8859-1"));
    }
}
