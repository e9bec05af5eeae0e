package org.kinward.engine.field.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class RecurrenceTest {
    private static final Path LIBICAL = Path.of("../shared/data/ical/libical/recur.txt");

    @Test
    void tenOClockInLisbonStaysTenOClockWhenSummerBegins() {
        assertThat(moments("FREQ=DAILY;COUNT=4", "2026-03-27T10:00[Europe/Lisbon]"))
                .containsExactly(
                        "2026-03-27T10:00:00Z", "2026-03-28T10:00:00Z", "2026-03-29T09:00:00Z", "2026-03-30T09:00:00Z");
    }

    @Test
    void aQuarterToThreeInWarsawIsAnHourLaterOnTheNightThatSkipsIt() {
        assertThat(moments("FREQ=DAILY;COUNT=3", "2026-03-28T02:45[Europe/Warsaw]"))
                .containsExactly("2026-03-28T01:45:00Z", "2026-03-29T01:45:00Z", "2026-03-30T00:45:00Z");
    }

    @Test
    void halfPastTwoInWarsawIsTheFirstOfTwoOnTheNightThatHasItTwice() {
        assertThat(moments("FREQ=WEEKLY;BYDAY=SU;COUNT=3", "2026-10-18T02:30[Europe/Warsaw]"))
                .containsExactly("2026-10-18T00:30:00Z", "2026-10-25T00:30:00Z", "2026-11-01T01:30:00Z");
    }

    @Test
    void midnightInSaoPauloIsOneOClockOnTheDayThatBegan2018WithoutIt() {
        assertThat(moments("FREQ=DAILY;COUNT=3", "2018-11-03T00:00[America/Sao_Paulo]"))
                .containsExactly("2018-11-03T03:00:00Z", "2018-11-04T03:00:00Z", "2018-11-05T02:00:00Z");
    }

    @Test
    void sinceSaoPauloKnowsNoSummerTimeNothingMoves() {
        assertThat(moments("FREQ=MONTHLY;BYDAY=1MO;COUNT=3", "2026-10-05T09:00[America/Sao_Paulo]"))
                .containsExactly("2026-10-05T12:00:00Z", "2026-11-02T12:00:00Z", "2026-12-07T12:00:00Z");
    }

    @Test
    void theEndIsAMomentAndTheLastDayIsWithinIt() {
        assertThat(moments("FREQ=DAILY;UNTIL=20260330T090000Z", "2026-03-28T10:00[Europe/Lisbon]"))
                .hasSize(3);
        assertThat(moments("FREQ=DAILY;UNTIL=20260330T085959Z", "2026-03-28T10:00[Europe/Lisbon]"))
                .hasSize(2);
    }

    @Test
    void aWeekTenYearsOnIsFoundAndOnlyThatWeek() {
        var rule = Recurrence.read("FREQ=WEEKLY;BYDAY=TU,TH").orElseThrow();

        var found = rule.between(
                at("2016-01-05T08:00[Europe/Lisbon]"),
                Instant.parse("2026-07-06T00:00:00Z"),
                Instant.parse("2026-07-13T00:00:00Z"),
                10);

        assertThat(found.stream().map(one -> one.toInstant().toString()))
                .containsExactly("2026-07-07T07:00:00Z", "2026-07-09T07:00:00Z");
    }

    @Test
    void aRuleThatNeverComesEnds() {
        assertThat(moments("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2026-02-10T10:00[Europe/Lisbon]"))
                .isEmpty();
    }

    @Test
    void theNextOfATaskIsTheFirstThatIsNotMissedAndCountsOn() {
        var next = Recurrence.read("FREQ=WEEKLY;COUNT=5").orElseThrow().next(day("2026-11-02"), day("2026-11-18"));

        assertThat(next.orElseThrow().day()).isEqualTo(day("2026-11-23"));
        assertThat(next.orElseThrow().recurrence().rule()).isEqualTo("FREQ=WEEKLY;COUNT=2");
        assertThat(Recurrence.read("FREQ=WEEKLY;COUNT=1").orElseThrow().next(day("2026-11-02"), day("2026-11-02")))
                .isEmpty();
    }

    /** What libical expects of its own rules; those more often than daily are none here. */
    @Test
    void theRulesOfLibicalComeAsOftenAsItSays() throws IOException {
        Assumptions.assumeTrue(Files.exists(LIBICAL));
        int counted = 0;
        List<String> wrong = new ArrayList<>();
        for (String event :
                Files.readString(LIBICAL).replaceAll("\\R[ \\t]", "").split("END:VEVENT")) {
            String rule = part(event, "RRULE[^:\n]*:(\\S+)");
            String start = part(event, "DTSTART[^:\n]*:(\\S+)");
            String expected = part(event, "X-EXPECT-NUMEVENTS:\\s*(\\d+)");
            var read = rule.isEmpty() ? null : Recurrence.read(rule).orElse(null);
            if (read == null
                    || expected.isEmpty()
                    || !(rule.contains("COUNT") || rule.contains("UNTIL"))
                    || Pattern.compile("EX|RDATE")
                            .matcher(event.replace("X-EXPECT", ""))
                            .find()) {
                continue;
            }
            String zone = part(event, "DTSTART;TZID=([^:\n]+):");
            var first = LocalDateTime.parse(
                            start.length() == 8 ? start + "T000000" : start.replace("Z", ""),
                            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss"))
                    .atZone(ZoneId.of(zone.isEmpty() ? "UTC" : zone));
            int found = read.between(first, Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"), 10_000)
                    .size();
            counted++;
            if (found != Integer.parseInt(expected)) {
                wrong.add(rule + " from " + start + ": " + found + ", not " + expected);
            }
        }
        System.out.println("rules of libical: " + counted + " counted, other counts: " + wrong);
        assertThat(counted).isGreaterThan(20);
        // Their ends say 09:00 in universal time, which is 04:00 where they happen: the ninth hour of that day is past
        // it.
        assertThat(wrong)
                .hasSize(2)
                .allMatch(one -> one.contains("UNTIL=20000131T090000Z") && one.endsWith("92, not 93"));
    }

    private static String part(String event, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(event);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static List<String> moments(String rule, String start) {
        return Recurrence.read(rule)
                .orElseThrow()
                .between(at(start), Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"), 100)
                .stream()
                .map(one -> one.toInstant().toString())
                .toList();
    }

    private static ZonedDateTime at(String text) {
        int zone = text.indexOf('[');
        return LocalDateTime.parse(text.substring(0, zone))
                .atZone(ZoneId.of(text.substring(zone + 1, text.length() - 1)));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
