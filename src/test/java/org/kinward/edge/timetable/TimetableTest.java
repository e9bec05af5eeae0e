package org.kinward.edge.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kinward.engine.field.recurrence.Recurrence;
import org.kinward.platform.workspace.BusinessCalendar;

class TimetableTest {
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");
    private static final Instant SINCE = Instant.parse("2026-01-01T12:00:00Z");
    private static final BusinessCalendar PORTUGAL = BusinessCalendar.usual("PT");

    @Test
    void eightIsEightOnTheWallInSummerAndInWinterAndInAnotherZone() {
        assertThat(due("FREQ=DAILY", 8, "2026-03-28T08:00:00Z", LISBON)).isEqualTo("2026-03-28");
        assertThat(due("FREQ=DAILY", 8, "2026-03-29T07:00:00Z", LISBON)).isEqualTo("2026-03-29");
        assertThat(due("FREQ=DAILY", 8, "2026-03-28T11:00:00Z", SAO_PAULO)).isEqualTo("2026-03-28");
        assertThat(due("FREQ=DAILY", 8, "2026-03-28T10:59:00Z", SAO_PAULO)).isEmpty();
    }

    @Test
    void anHourThatTheNightSkipsStrikesAnHourLater() {
        assertThat(due("FREQ=DAILY", 1, "2026-03-29T00:59:00Z", LISBON)).isEmpty();
        assertThat(due("FREQ=DAILY", 1, "2026-03-29T01:00:00Z", LISBON)).isEqualTo("2026-03-29");
    }

    @Test
    void whatCouldNotGoForHalfADayWaitsForTheNextTime() {
        assertThat(due("FREQ=DAILY", 20, "2026-02-03T07:00:00Z", LISBON)).isEqualTo("2026-02-02");
        assertThat(due("FREQ=DAILY", 20, "2026-02-03T08:30:00Z", LISBON)).isEmpty();
    }

    @Test
    void anHourThatWasOverWhenItWasChosenIsNotMadeUpFor() {
        var timetable = new Timetable(new Recurrence("FREQ=DAILY"), 8, false, Instant.parse("2026-02-03T09:00:00Z"));
        assertThat(timetable.due(Instant.parse("2026-02-03T10:00:00Z"), LISBON, PORTUGAL))
                .isEmpty();
        assertThat(timetable.due(Instant.parse("2026-02-04T10:00:00Z"), LISBON, PORTUGAL))
                .contains(LocalDate.of(2026, 2, 4));
    }

    @Test
    void aWeekdayAndTheFirstAndTheLastOfAMonthComeOnTheirDaysAlone() {
        assertThat(due("FREQ=WEEKLY;BYDAY=MO", 8, "2026-02-02T08:10:00Z", LISBON))
                .isEqualTo("2026-02-02");
        assertThat(due("FREQ=WEEKLY;BYDAY=MO", 8, "2026-02-03T08:10:00Z", LISBON))
                .isEmpty();
        assertThat(due("FREQ=MONTHLY;BYMONTHDAY=1", 8, "2026-02-01T08:10:00Z", LISBON))
                .isEqualTo("2026-02-01");
        assertThat(due("FREQ=MONTHLY;BYMONTHDAY=-1", 8, "2026-02-28T08:10:00Z", LISBON))
                .isEqualTo("2026-02-28");
        assertThat(due("FREQ=MONTHLY;BYMONTHDAY=-1", 8, "2026-02-27T08:10:00Z", LISBON))
                .isEmpty();
    }

    @Test
    void workingDaysLeaveOutWeekendsHolidaysAndDaysOfTheCompanysOwn() {
        var own = new BusinessCalendar(
                PORTUGAL.fiscalYear(), PORTUGAL.hours(), PORTUGAL.holidays(), Set.of(LocalDate.of(2026, 4, 6)));
        for (String closed : new String[] {"2026-04-03", "2026-04-04", "2026-04-05", "2026-04-06"}) {
            assertThat(workdays().due(Instant.parse(closed + "T10:00:00Z"), LISBON, own))
                    .as(closed)
                    .isEmpty();
        }
        assertThat(workdays().due(Instant.parse("2026-04-07T10:00:00Z"), LISBON, own))
                .contains(LocalDate.of(2026, 4, 7));
    }

    @Test
    void theNextTimeIsByTheClockOnTheWallAndOnADayWhenSomebodyIsThere() {
        Instant thursday = Instant.parse("2026-04-02T08:00:00Z");
        assertThat(workdays().next(thursday, LISBON, PORTUGAL)).contains(Instant.parse("2026-04-06T07:00:00Z"));
        var mondays = new Timetable(new Recurrence("FREQ=WEEKLY;BYDAY=MO"), 8, false, SINCE);
        assertThat(mondays.next(Instant.parse("2026-03-23T08:00:00Z"), LISBON, PORTUGAL))
                .contains(Instant.parse("2026-03-30T07:00:00Z"));
        assertThat(mondays.next(SINCE.minusSeconds(1), SAO_PAULO, PORTUGAL))
                .contains(Instant.parse("2026-01-05T11:00:00Z"));
        var once = new Timetable(new Recurrence("FREQ=DAILY;COUNT=1"), 8, false, SINCE);
        assertThat(once.next(thursday, LISBON, PORTUGAL)).isEmpty();
    }

    private static Timetable workdays() {
        return new Timetable(new Recurrence("FREQ=DAILY"), 8, true, SINCE);
    }

    private static String due(String rule, int hour, String now, ZoneId zone) {
        return new Timetable(new Recurrence(rule), hour, false, SINCE)
                .due(Instant.parse(now), zone, PORTUGAL)
                .map(LocalDate::toString)
                .orElse("");
    }
}
