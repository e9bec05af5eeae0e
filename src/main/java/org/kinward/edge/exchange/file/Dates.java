package org.kinward.edge.exchange.file;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads days and points in time. An ISO date is understood whatever the pattern, as it cannot mean anything else. */
public final class Dates {

    private static final Pattern TIME = Pattern.compile(
            "[T ]\\s*(\\d{1,2}):?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,9}))?)?\\s*([AaPp][Mm])?\\s*(Z|[+-]\\d{2}:?\\d{2})?");
    private static final int NOON = 12;

    private Dates() {}

    /** The day a cell means, or null. A time of day after it is allowed and dropped. */
    public static @Nullable LocalDate day(String cell, DatePattern pattern) {
        var parts = DateParts.read(cell.strip());
        if (parts == null
                || !(parts.rest().isEmpty() || TIME.matcher(parts.rest()).matches())) {
            return null;
        }
        var day = pattern.date(parts);
        return day == null ? DatePattern.ISO.date(parts) : day;
    }

    /** The instant a cell means; a cell without an offset is in {@code zone}, one without a time at its midnight. */
    public static @Nullable Instant instant(String cell, DatePattern pattern, ZoneId zone) {
        var parts = DateParts.read(cell.strip());
        if (parts == null) {
            return null;
        }
        var day = pattern.date(parts);
        if (day == null) {
            day = DatePattern.ISO.date(parts);
        }
        if (day == null) {
            return null;
        }
        if (parts.rest().isEmpty()) {
            return day.atStartOfDay(zone).toInstant();
        }
        var matcher = TIME.matcher(parts.rest());
        if (!matcher.matches()) {
            return null;
        }
        var time = time(matcher);
        return time == null ? null : at(LocalDateTime.of(day, time), matcher.group(6), zone);
    }

    static boolean timeOrNothing(String rest) {
        return rest.isEmpty() || TIME.matcher(rest).matches();
    }

    private static Instant at(LocalDateTime local, @Nullable String offset, ZoneId zone) {
        return offset == null ? local.atZone(zone).toInstant() : local.toInstant(ZoneOffset.of(offset));
    }

    private static @Nullable LocalTime time(Matcher matcher) {
        var hour = Integer.parseInt(matcher.group(1));
        var half = matcher.group(5);
        if (half != null) {
            hour = hour % NOON + (half.toLowerCase(Locale.ROOT).equals("pm") ? NOON : 0);
        }
        var minute = Integer.parseInt(matcher.group(2));
        var second = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        if (hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        return LocalTime.of(hour, minute, second, nanos(matcher.group(4)));
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }
}
