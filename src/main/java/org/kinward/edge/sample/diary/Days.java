package org.kinward.edge.sample.diary;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Turns "so many days from today" into working days and moments of office hours. */
public final class Days {
    private final Instant now;
    private final ZoneId zone;
    private final Dice dice;

    public Days(Instant now, ZoneId zone, Dice dice) {
        this.now = now;
        this.zone = zone;
        this.dice = dice;
    }

    /** The day, or the Friday before; today is today, for somebody looks at it. */
    public LocalDate day(int fromToday) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (fromToday == 0) {
            return today;
        }
        LocalDate day = today.plusDays(fromToday);
        int over = day.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue();
        return day.minusDays(Math.max(0, over));
    }

    /** Sometime in its office hours, but never yet to come. */
    public Instant moment(LocalDate day) {
        int hour = dice.between(9, 17);
        int minute = dice.between(0, 11) * 5;
        int ago = dice.between(5, 50);
        Instant at = day.atTime(hour, minute).atZone(zone).toInstant();
        return at.isAfter(now) ? now.minusSeconds(60L * ago) : at;
    }
}
