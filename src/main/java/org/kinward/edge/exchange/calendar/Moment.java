package org.kinward.edge.exchange.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * A time as a calendar tells it.
 *
 * @param day whether it is a whole day, and {@code wall} its midnight
 * @param zone on whose clock; UTC where it is told as a moment alone
 */
record Moment(LocalDateTime wall, boolean day, ZoneId zone) {

    ZonedDateTime zoned() {
        return wall.atZone(zone);
    }

    Instant instant() {
        return zoned().toInstant();
    }

    String text() {
        return instant().toString();
    }

    boolean universal() {
        return zone.equals(ZoneOffset.UTC);
    }

    Moment nextDay() {
        return new Moment(wall.plusDays(1), day, zone);
    }
}
