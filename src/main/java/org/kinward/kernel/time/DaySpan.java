package org.kinward.kernel.time;

import java.time.LocalDate;
import java.time.Month;

/** Days from the first up to, and without, the end. */
public record DaySpan(LocalDate first, LocalDate end) {

    /** This unit, or the one so many before or after it. */
    public static DaySpan of(CalendarUnit unit, Month fiscalYear, LocalDate today, long offset) {
        LocalDate first = unit.plus(unit.first(today, fiscalYear), offset);
        return new DaySpan(first, unit.plus(first, 1));
    }

    /** The current unit and those before it, so many in all. */
    public static DaySpan last(CalendarUnit unit, Month fiscalYear, LocalDate today, long units) {
        LocalDate first = unit.first(today, fiscalYear);
        return new DaySpan(unit.plus(first, 1 - units), unit.plus(first, 1));
    }

    /** The current unit and those after it, so many in all. */
    public static DaySpan next(CalendarUnit unit, Month fiscalYear, LocalDate today, long units) {
        LocalDate first = unit.first(today, fiscalYear);
        return new DaySpan(first, unit.plus(first, units));
    }

    public LocalDate lastDay() {
        return end.minusDays(1);
    }
}
