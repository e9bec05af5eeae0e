package org.kinward.edge.notice.habit;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * When somebody is not to be disturbed, by the clock on their wall.
 *
 * @param from the hour it begins; as {@code until}, there is no quiet at night
 * @param weekends whether Saturday and Sunday are quiet all day
 */
public record Quiet(int from, int until, boolean weekends, ZoneId zone) {
    /** A night and a weekend, with the hour the clocks are moved. */
    private static final int LONGEST_HOURS = 24 * 4;

    /** The moment itself, or the end of the quiet it falls into. */
    public Instant after(Instant moment) {
        ZonedDateTime at = moment.atZone(zone);
        if (!isQuiet(at)) {
            return moment;
        }
        at = at.truncatedTo(ChronoUnit.HOURS);
        for (int hours = 0; hours < LONGEST_HOURS && isQuiet(at); hours++) {
            at = at.plusHours(1);
        }
        return at.toInstant();
    }

    private boolean isQuiet(ZonedDateTime at) {
        DayOfWeek day = at.getDayOfWeek();
        if (weekends && (day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY)) {
            return true;
        }
        int hour = at.getHour();
        return from <= until ? hour >= from && hour < until : hour >= from || hour < until;
    }
}
