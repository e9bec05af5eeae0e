package org.kinward.kernel.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;

/** A stretch of the calendar that days are gathered in. Weeks begin on Monday (ISO 8601), fiscal years with the month the company says. */
public enum CalendarUnit {
    DAY("day"),
    WEEK("week"),
    MONTH("month"),
    QUARTER("quarter"),
    YEAR("year"),
    FISCAL_QUARTER("fiscalQuarter"),
    FISCAL_YEAR("fiscalYear");

    private final String wire;

    CalendarUnit(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    /** The unit of the calendar's own year that is as long. */
    public CalendarUnit plain() {
        return switch (this) {
            case DAY, WEEK, MONTH, QUARTER, YEAR -> this;
            case FISCAL_QUARTER -> QUARTER;
            case FISCAL_YEAR -> YEAR;
        };
    }

    /** How many months later than the calendar's year the unit's own begins. */
    public int shift(Month fiscalYear) {
        return plain() == this ? 0 : fiscalYear.getValue() - 1;
    }

    public static Optional<CalendarUnit> byWire(String wire) {
        return Arrays.stream(values()).filter(unit -> unit.wire().equals(wire)).findFirst();
    }

    /** The first day of the unit that the day is in. */
    public LocalDate first(LocalDate day, Month fiscalYear) {
        int shift = shift(fiscalYear);
        return shift == 0
                ? first(day)
                : first(day.withDayOfMonth(1).minusMonths(shift)).plusMonths(shift);
    }

    /** The same where the company's year is the calendar's. */
    public LocalDate first(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER, FISCAL_QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
            case YEAR, FISCAL_YEAR -> day.withDayOfYear(1);
        };
    }

    /** So many units later; a negative number leads back. */
    public LocalDate plus(LocalDate day, long units) {
        return switch (this) {
            case DAY -> day.plusDays(units);
            case WEEK -> day.plusWeeks(units);
            case MONTH -> day.plusMonths(units);
            case QUARTER, FISCAL_QUARTER -> day.plusMonths(3 * units);
            case YEAR, FISCAL_YEAR -> day.plusYears(units);
        };
    }
}
