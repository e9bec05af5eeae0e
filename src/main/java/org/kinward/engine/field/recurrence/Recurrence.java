package org.kinward.engine.field.recurrence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * How something comes again, as RFC 5545 writes it in an {@code RRULE}: {@code FREQ=WEEKLY;BYDAY=MO,WE}. Occurrences are
 * counted on the clock on the wall of a zone, so that ten o'clock stays ten o'clock across daylight saving; a time that is
 * skipped there is later by what is skipped, one that comes twice is the first of the two (RFC 5545, 3.3.5).
 *
 * @param rule in the one form in which it is kept
 */
public record Recurrence(String rule) {
    /** So many times at most where the rule counts; more is meant to go on for ever. */
    static final int MOST_TIMES = 1_000;

    /** Nobody looks farther ahead than so many occurrences. */
    private static final int FARTHEST = 20_000;

    private static final Set<Freq> OF_DAYS = Set.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);

    /** Empty for what is no rule, or comes more often than daily. */
    public static Optional<Recurrence> read(String written) {
        String bare = written.strip();
        String text = bare.regionMatches(true, 0, "RRULE:", 0, 6) ? bare.substring(6) : bare;
        try {
            var rule = new RecurrenceRule(text, RfcMode.RFC5545_STRICT);
            boolean fits =
                    OF_DAYS.contains(rule.getFreq()) && (rule.getCount() == null || rule.getCount() <= MOST_TIMES);
            return fits ? Optional.of(new Recurrence(rule.toString())) : Optional.empty();
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /** Occurrences that begin in the stretch, its end not included, in order; at most so many. */
    public List<ZonedDateTime> between(ZonedDateTime start, Instant from, Instant to, int most) {
        List<ZonedDateTime> found = new ArrayList<>();
        // A day earlier on the wall: daylight saving moves the clock by less than that.
        LocalDateTime near = LocalDateTime.ofInstant(from, start.getZone()).minusDays(1);
        walk(start, near, at -> {
            if (!at.toInstant().isBefore(to) || found.size() == most) {
                return false;
            }
            if (!at.toInstant().isBefore(from)) {
                found.add(at);
            }
            return true;
        });
        return found;
    }

    /** The first occurrence after a moment. */
    public Optional<ZonedDateTime> after(ZonedDateTime start, Instant moment) {
        var found = new ZonedDateTime[1];
        walk(start, LocalDateTime.ofInstant(moment, start.getZone()).minusDays(1), at -> {
            if (at.toInstant().isAfter(moment)) {
                found[0] = at;
            }
            return found[0] == null;
        });
        return Optional.ofNullable(found[0]);
    }

    /** Whether something that begins then comes at that moment. */
    public boolean comesAt(ZonedDateTime start, Instant moment) {
        return between(start, moment, moment.plusMillis(1), 1).size() == 1;
    }

    /** The last occurrence; empty where there is no end to them. */
    public Optional<ZonedDateTime> last(ZonedDateTime start) {
        if (parsed().isInfinite()) {
            return Optional.empty();
        }
        var found = new ZonedDateTime[] {start};
        walk(start, start.toLocalDateTime(), at -> {
            found[0] = at;
            return true;
        });
        return Optional.of(found[0]);
    }

    /** The next of something that is due on days: how it goes on, and which day is its first. */
    public record Next(LocalDate day, Recurrence recurrence) {}

    /**
     * What follows after a day: the first one that is not before another day, for what was missed is not caught up on. A rule
     * that counts goes on with what is left.
     */
    public Optional<Next> next(LocalDate due, LocalDate notBefore) {
        var passed = new int[1];
        var found = new LocalDate[1];
        walk(due.atStartOfDay(ZoneOffset.UTC), due.atStartOfDay(), at -> {
            LocalDate day = at.toLocalDate();
            if (day.isAfter(due) && !day.isBefore(notBefore)) {
                found[0] = day;
                return false;
            }
            passed[0]++;
            return true;
        });
        if (found[0] == null) {
            return Optional.empty();
        }
        RecurrenceRule left = parsed();
        if (left.getCount() != null) {
            left.setCount(left.getCount() - passed[0]);
        }
        return Optional.of(new Next(found[0], new Recurrence(left.toString())));
    }

    private void walk(ZonedDateTime start, LocalDateTime near, Predicate<ZonedDateTime> goOn) {
        RecurrenceRule rule = parsed();
        ZoneId zone = start.getZone();
        if (rule.getUntil() != null) {
            rule.setUntil(onTheWall(rule.getUntil(), zone));
        }
        try {
            walk(rule, start.toLocalDateTime(), near, at -> goOn.test(at.atZone(zone)));
        } catch (IllegalArgumentException never) {
            // The library gives up on rules such as the thirtieth of February: they are over.
            return;
        }
    }

    private static void walk(
            RecurrenceRule rule, LocalDateTime start, LocalDateTime near, Predicate<LocalDateTime> goOn) {
        RecurrenceRuleIterator all = rule.iterator(onTheWall(start));
        if (near.isAfter(start)) {
            all.fastForward(onTheWall(near));
        }
        for (int i = 0; i < FARTHEST && all.hasNext(); i++) {
            if (!goOn.test(onTheWall(all.nextDateTime()))) {
                return;
            }
        }
    }

    private RecurrenceRule parsed() {
        try {
            return new RecurrenceRule(rule, RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException broken) {
            throw new IllegalStateException(rule, broken);
        }
    }

    /** The end is a moment, a day with all its hours, or already on the wall. */
    private static DateTime onTheWall(DateTime until, ZoneId zone) {
        if (until.isAllDay()) {
            return new DateTime(until.getYear(), until.getMonth(), until.getDayOfMonth(), 23, 59, 59);
        }
        return until.isFloating()
                ? until
                : onTheWall(LocalDateTime.ofInstant(Instant.ofEpochMilli(until.getTimestamp()), zone));
    }

    private static DateTime onTheWall(LocalDateTime at) {
        return new DateTime(
                at.getYear(), at.getMonthValue() - 1, at.getDayOfMonth(), at.getHour(), at.getMinute(), at.getSecond());
    }

    private static LocalDateTime onTheWall(DateTime at) {
        return LocalDateTime.of(
                at.getYear(), at.getMonth() + 1, at.getDayOfMonth(), at.getHours(), at.getMinutes(), at.getSeconds());
    }
}
