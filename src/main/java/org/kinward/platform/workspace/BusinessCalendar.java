package org.kinward.platform.workspace;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kinward.kernel.time.Holiday;
import org.kinward.kernel.time.Holidays;

/**
 * When the company is there, and when its year begins.
 *
 * @param fiscalYear the month its year of account begins in
 * @param hours a day of the week that is not in it is closed; where nothing is said of any, every day is open
 * @param holidays countries whose public holidays are kept, ISO 3166-1 alpha-2
 * @param closed days of its own
 */
public record BusinessCalendar(
        Month fiscalYear, Map<DayOfWeek, Hours> hours, Set<String> holidays, Set<LocalDate> closed) {
    /** Always there, with the calendar's year: until somebody says otherwise. */
    public static final BusinessCalendar ALWAYS = new BusinessCalendar(Month.JANUARY, Map.of(), Set.of(), Set.of());

    private static final Hours USUAL = new Hours(LocalTime.of(9, 0), LocalTime.of(18, 0));
    private static final int LONGEST_REST = 366;

    public BusinessCalendar {
        hours = Map.copyOf(hours);
        holidays = Set.copyOf(new TreeSet<>(holidays));
        closed = Set.copyOf(new TreeSet<>(closed));
    }

    /** Monday to Friday, with the country's holidays where they are known. */
    public static BusinessCalendar usual(String country) {
        Map<DayOfWeek, Hours> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
                week.put(day, USUAL);
            }
        }
        Set<String> kept = Holidays.countries().contains(country) ? Set.of(country) : Set.of();
        return new BusinessCalendar(Month.JANUARY, week, kept, Set.of());
    }

    public boolean isClosed(LocalDate day) {
        return closure(day).isPresent();
    }

    /** Why nobody is there that day; empty where somebody is. */
    public Optional<ClosedDay> closure(LocalDate day) {
        Optional<Holiday> holiday = Holidays.on(holidays, day);
        if (holiday.isPresent()) {
            return holiday.map(one -> new ClosedDay(day, ClosedDay.Why.HOLIDAY, one.key()));
        }
        if (closed.contains(day)) {
            return Optional.of(new ClosedDay(day, ClosedDay.Why.OWN, null));
        }
        boolean rests = !hours.isEmpty() && !hours.containsKey(day.getDayOfWeek());
        return rests ? Optional.of(new ClosedDay(day, ClosedDay.Why.WEEK, null)) : Optional.empty();
    }

    /** The day itself, or the next on which somebody is there; the day itself too where nobody is for a whole year. */
    public LocalDate openFrom(LocalDate day) {
        return day.datesUntil(day.plusDays(LONGEST_REST))
                .filter(one -> !isClosed(one))
                .findFirst()
                .orElse(day);
    }
}
