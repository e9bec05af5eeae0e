package org.kinward.edge.timetable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.kinward.engine.field.recurrence.Recurrence;
import org.kinward.platform.workspace.BusinessCalendar;

/**
 * When something is sent, by the clock on its reader's wall.
 *
 * @param since from when on; what was due before is not made up for
 * @param openDays whether days on which the company is closed are left out
 */
public record Timetable(Recurrence recurrence, int hour, boolean openDays, Instant since) {
    /** What could not be sent for half a day waits for the next time. */
    private static final Duration WORTH = Duration.ofHours(12);
    /** Who is closed for so long sends nothing on open days. */
    private static final int FARTHEST = 400;

    /** The day whose hour has struck, and not too long ago. */
    public Optional<LocalDate> due(Instant now, ZoneId zone, BusinessCalendar calendar) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return Stream.of(today, today.minusDays(1))
                .filter(day -> !openDays || !calendar.isClosed(day))
                .filter(day -> struck(day, now, zone))
                .findFirst();
    }

    /** The next time after a moment; empty where it never comes again. */
    public Optional<Instant> next(Instant now, ZoneId zone, BusinessCalendar calendar) {
        ZonedDateTime start = at(LocalDate.ofInstant(since, zone), zone);
        Instant after = now.isBefore(since) ? since.minusMillis(1) : now;
        for (int looked = 0; looked < FARTHEST; looked++) {
            Optional<ZonedDateTime> next = recurrence.after(start, after);
            if (next.isEmpty() || !openDays || !calendar.isClosed(next.get().toLocalDate())) {
                return next.map(ZonedDateTime::toInstant);
            }
            after = next.get().toInstant();
        }
        return Optional.empty();
    }

    private boolean struck(LocalDate day, Instant now, ZoneId zone) {
        Instant at = at(day, zone).toInstant();
        boolean current = !at.isAfter(now) && at.isAfter(now.minus(WORTH)) && !at.isBefore(since);
        return current && recurrence.comesAt(at(LocalDate.ofInstant(since, zone), zone), at);
    }

    private ZonedDateTime at(LocalDate day, ZoneId zone) {
        return day.atTime(hour, 0).atZone(zone);
    }
}
