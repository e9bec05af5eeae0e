package org.kinward.edge.exchange.calendar;

import biweekly.ICalendar;
import biweekly.io.TimezoneInfo;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.ICalProperty;
import biweekly.util.ICalDate;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells the times of one calendar: a zone that everybody knows goes by its own rules whatever the calendar says of it, times
 * without any and whole days by the workspace's clock.
 */
final class Clocks {

    private static final int LAST_SECOND = 59;

    private final TimezoneInfo said;
    private final Zones zones;
    private final ZoneId here;

    Clocks(ICalendar calendar, ZoneId here) {
        this.said = calendar.getTimezoneInfo();
        this.zones = new Zones(here);
        this.here = here;
    }

    /** Empty where it says nothing, or what is no time. */
    Optional<Moment> of(@Nullable DateOrDateTimeProperty property) {
        return property == null || property.getValue() == null
                ? Optional.empty()
                : of(property, property.getValue(), here);
    }

    /** @param otherwise on whose clock times are told that name none */
    Optional<Moment> of(ICalProperty property, ICalDate date, ZoneId otherwise) {
        var raw = date.getRawComponents();
        if (raw == null) {
            return Optional.of(
                    new Moment(LocalDateTime.ofInstant(date.toInstant(), ZoneOffset.UTC), false, ZoneOffset.UTC));
        }
        try {
            if (!date.hasTime()) {
                var midnight = LocalDateTime.of(raw.getYear(), raw.getMonth(), raw.getDate(), 0, 0);
                return Optional.of(new Moment(midnight, true, here));
            }
            var wall = LocalDateTime.of(
                    raw.getYear(),
                    raw.getMonth(),
                    raw.getDate(),
                    raw.getHour(),
                    raw.getMinute(),
                    Math.min(LAST_SECOND, raw.getSecond()));
            return Optional.of(
                    new Moment(wall, false, raw.isUtc() ? ZoneOffset.UTC : zone(property, wall.getYear(), otherwise)));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private ZoneId zone(ICalProperty property, int year, ZoneId otherwise) {
        var assigned = said.getTimezone(property);
        if (assigned != null) {
            return zones.of(assigned, year);
        }
        // A name without a description beside it.
        var named = property.getParameter("TZID");
        return named == null ? otherwise : Zones.named(named).orElse(otherwise);
    }
}
