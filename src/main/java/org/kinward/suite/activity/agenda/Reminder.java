package org.kinward.suite.activity.agenda;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** How long before it begins somebody wants to hear of it. */
public enum Reminder {
    AT_START("m0", Duration.ZERO),
    FIVE_MINUTES("m5", Duration.ofMinutes(5)),
    TEN_MINUTES("m10", Duration.ofMinutes(10)),
    QUARTER("m15", Duration.ofMinutes(15)),
    HALF_AN_HOUR("m30", Duration.ofMinutes(30)),
    HOUR("h1", Duration.ofHours(1)),
    TWO_HOURS("h2", Duration.ofHours(2)),
    DAY("d1", Duration.ofDays(1)),
    TWO_DAYS("d2", Duration.ofDays(2)),
    WEEK("w1", Duration.ofDays(7));

    static final String[] KEYS = Arrays.stream(values()).map(one -> one.key).toArray(String[]::new);

    private final String key;
    private final Duration before;

    Reminder(String key, Duration before) {
        this.key = key;
        this.before = before;
    }

    public Duration before() {
        return before;
    }

    public static Optional<Reminder> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }
}
