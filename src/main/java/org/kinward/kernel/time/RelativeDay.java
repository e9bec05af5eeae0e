package org.kinward.kernel.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A day counted from today in the workspace's zone; {@code days} may be negative. */
public record RelativeDay(int days) {
    public LocalDate on(Instant now, ZoneId zone) {
        return LocalDate.ofInstant(now, zone).plusDays(days);
    }

    /** The first instant of that day there; on a day whose midnight is skipped, the first that exists. */
    public Instant startsAt(Instant now, ZoneId zone) {
        return on(now, zone).atStartOfDay(zone).toInstant();
    }
}
