package org.kinward.platform.workspace;

import java.time.LocalTime;

/** From when until when the company is there on a day of the week; the end is later than the beginning. */
public record Hours(LocalTime from, LocalTime until) {
    public Hours {
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException(from + " to " + until);
        }
    }
}
