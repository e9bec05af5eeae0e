package org.kinward.edge.exchange.calendar;

import biweekly.component.VAlarm;
import biweekly.parameter.Related;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Alarms that are so long before something as appointments are reminded of. */
final class Alarms {

    private static final int MINUTE = 60_000;
    private static final Map<Long, String> KEYS = Map.ofEntries(
            Map.entry(0L, "m0"),
            Map.entry(5L, "m5"),
            Map.entry(10L, "m10"),
            Map.entry(15L, "m15"),
            Map.entry(30L, "m30"),
            Map.entry(60L, "h1"),
            Map.entry(120L, "h2"),
            Map.entry(1_440L, "d1"),
            Map.entry(2_880L, "d2"),
            Map.entry(10_080L, "w1"));

    private Alarms() {}

    static List<String> keys(Collection<VAlarm> alarms) {
        return alarms.stream()
                .map(Alarms::key)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Null where it rings at another time. */
    static @Nullable String key(VAlarm alarm) {
        var trigger = alarm.getTrigger();
        if (trigger == null || trigger.getDuration() == null || trigger.getRelated() == Related.END) {
            return null;
        }
        var before = -trigger.getDuration().toMillis();
        return before % MINUTE == 0 ? KEYS.get(before / MINUTE) : null;
    }

    /** How its time is written. */
    static String told(VAlarm alarm) {
        var trigger = alarm.getTrigger();
        if (trigger == null) {
            return "";
        }
        return trigger.getDuration() == null
                ? trigger.getDate() == null ? "" : trigger.getDate().toInstant().toString()
                : trigger.getDuration().toString();
    }
}
