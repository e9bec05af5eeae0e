package org.kinward.kernel.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A stretch of the calendar that days are gathered in. Weeks begin on Monday (ISO 8601). */
public enum CalendarUnit {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CalendarUnit> byWire(String wire) {
        return Arrays.stream(values()).filter(unit -> unit.wire().equals(wire)).findFirst();
    }

    /** The first day of the unit that the day is in. */
    public LocalDate first(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** So many units later; a negative number leads back. */
    public LocalDate plus(LocalDate day, long units) {
        return switch (this) {
            case DAY -> day.plusDays(units);
            case WEEK -> day.plusWeeks(units);
            case MONTH -> day.plusMonths(units);
            case QUARTER -> day.plusMonths(3 * units);
            case YEAR -> day.plusYears(units);
        };
    }
}
