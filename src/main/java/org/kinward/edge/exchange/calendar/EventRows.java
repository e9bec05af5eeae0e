package org.kinward.edge.exchange.calendar;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.exchange.guess.CalendarColumn;
import org.kinward.engine.field.recurrence.Recurrence;
import org.kinward.engine.field.spi.Elements;

/**
 * The appointments of some calendars as rows. What differs from a series goes under the identity of the series and the moment it
 * would have been at; a date that is added to one is an appointment of its own, one that is taken out of it one called off.
 */
final class EventRows {

    private static final String CANCELLED = "cancelled";

    private final Map<String, Told> newest = new LinkedHashMap<>();
    private final List<Map<CalendarColumn, String>> rows = new ArrayList<>();

    /** An appointment of one of the calendars; {@code off} where that is sent to say that they are called off. */
    private record Told(VEvent event, Clocks clocks, boolean off) {
        String uid() {
            var said = event.getUid() == null ? null : event.getUid().getValue();
            return Words.identity(
                    said, () -> event.getSummary() + "|" + event.getDateStart() + "|" + event.getLocation());
        }

        Optional<Moment> moment() {
            return clocks.of(event.getRecurrenceId());
        }

        String identity() {
            return moment().map(at -> at(uid(), at.instant())).orElseGet(this::uid);
        }

        int sequence() {
            return event.getSequence() == null
                    ? 0
                    : Objects.requireNonNullElse(event.getSequence().getValue(), 0);
        }

        boolean differs() {
            return event.getRecurrenceId() != null;
        }
    }

    /** From when to when; the whole of a day where both are midnights of it. */
    private record Times(Moment start, Instant end) {
        Duration length() {
            return Duration.between(start.instant(), end);
        }
    }

    void take(ICalendar calendar, Clocks clocks, boolean off) {
        for (var event : calendar.getEvents()) {
            // A file may hold an appointment as it was and as it is: the higher sequence counts, the later of equals.
            var told = new Told(event, clocks, off);
            newest.merge(told.identity(), told, (one, other) -> other.sequence() >= one.sequence() ? other : one);
        }
    }

    List<Map<CalendarColumn, String>> all() {
        for (var told : newest.values()) {
            if (told.differs()) {
                differing(told, newest.get(told.uid()));
            } else {
                whole(told);
            }
        }
        return rows;
    }

    private static String at(String uid, Instant moment) {
        return uid + "/" + moment;
    }

    private void whole(Told told) {
        var event = told.event();
        var times = times(told).orElse(null);
        var cells = cells(told, told.uid(), times);
        var rule = event.getRecurrenceRule() == null ? "" : Rules.text(event.getRecurrenceRule());
        Words.put(cells, CalendarColumn.RULE, rule);
        if (!rule.isEmpty() && times != null && times.start().universal()) {
            // Counted on the clock it is told on, which a moment alone does not need.
            cells.put(CalendarColumn.ZONE, "UTC");
        }
        add(event, cells);
        if (times != null) {
            Recurrence.read(rule)
                    .ifPresent(known -> takenOut(told, times, known).stream()
                            .filter(moment -> !newest.containsKey(at(told.uid(), moment)))
                            .forEach(moment -> rows.add(takenOut(told, cells, times, moment))));
            added(told, cells, times);
        }
    }

    /** The occurrences that do not take place. */
    private static Set<Instant> takenOut(Told told, Times times, Recurrence rule) {
        var start = times.start().zoned();
        var moments = new LinkedHashSet<Instant>();
        for (var dates : told.event().getExceptionDates()) {
            for (var date : dates.getValues()) {
                var said = told.clocks().of(dates, date, start.getZone()).orElse(null);
                if (said == null) {
                    continue;
                }
                // A day alone means whatever comes on it.
                var until =
                        said.day() ? said.nextDay().instant() : said.instant().plusMillis(1);
                rule.between(start, said.instant(), until, 1).forEach(at -> moments.add(at.toInstant()));
            }
        }
        return moments;
    }

    private static Map<CalendarColumn, String> takenOut(
            Told told, Map<CalendarColumn, String> series, Times times, Instant moment) {
        var cells = copied(series, at(told.uid(), moment), moment, moment.plus(times.length()));
        cells.put(CalendarColumn.STATUS, CANCELLED);
        cells.put(CalendarColumn.SERIES, told.uid());
        cells.put(CalendarColumn.OCCURRENCE, moment.toString());
        return cells;
    }

    private static Map<CalendarColumn, String> copied(
            Map<CalendarColumn, String> whole, String identity, Instant start, Instant end) {
        var cells = new EnumMap<CalendarColumn, String>(CalendarColumn.class);
        for (var column :
                List.of(CalendarColumn.SUBJECT, CalendarColumn.ALL_DAY, CalendarColumn.ZONE, CalendarColumn.PLACE)) {
            Words.put(cells, column, whole.getOrDefault(column, ""));
        }
        cells.put(CalendarColumn.UID, identity);
        cells.put(CalendarColumn.START, start.toString());
        cells.put(CalendarColumn.END, end.toString());
        return cells;
    }

    private void added(Told told, Map<CalendarColumn, String> whole, Times times) {
        var zone = times.start().zone();
        var ends = new LinkedHashMap<Instant, Instant>();
        for (var dates : told.event().getRecurrenceDates()) {
            for (var date : dates.getDates()) {
                told.clocks()
                        .of(dates, date, zone)
                        .map(Moment::instant)
                        .ifPresent(start -> ends.put(start, start.plus(times.length())));
            }
            for (var period : dates.getPeriods()) {
                told.clocks()
                        .of(dates, period.getStartDate(), zone)
                        .map(Moment::instant)
                        .ifPresent(start -> ends.put(start, end(period, start, times)));
            }
        }
        ends.remove(times.start().instant());
        ends.forEach((start, end) -> rows.add(copied(whole, at(told.uid(), start), start, end)));
    }

    private static Instant end(Period period, Instant start, Times times) {
        var length = period.getDuration() != null
                ? Duration.ofMillis(period.getDuration().toMillis())
                : period.getEndDate() != null
                        ? Duration.between(
                                period.getStartDate().toInstant(),
                                period.getEndDate().toInstant())
                        : times.length();
        return start.plus(length);
    }

    private void differing(Told told, @Nullable Told series) {
        var moment = told.moment().map(Moment::instant).orElse(null);
        var cells = cells(told, told.identity(), times(told).orElse(null));
        if (moment != null && (series == null || comes(series, moment))) {
            cells.put(CalendarColumn.SERIES, told.uid());
            cells.put(CalendarColumn.OCCURRENCE, moment.toString());
        }
        add(told.event(), cells);
    }

    private static boolean comes(Told series, Instant moment) {
        var said = series.event().getRecurrenceRule();
        var rule = said == null ? Optional.<Recurrence>empty() : Recurrence.read(Rules.text(said));
        return rule.isPresent()
                && series.clocks()
                        .of(series.event().getDateStart())
                        .filter(start -> rule.get().comesAt(start.zoned(), moment))
                        .isPresent();
    }

    private static Map<CalendarColumn, String> cells(Told told, String identity, @Nullable Times times) {
        var event = told.event();
        var cells = new EnumMap<CalendarColumn, String>(CalendarColumn.class);
        cells.put(CalendarColumn.UID, identity);
        Words.put(
                cells,
                CalendarColumn.SUBJECT,
                Words.first(
                        Words.of(event.getSummary()), Words.of(event.getDescription()), Words.of(event.getLocation())));
        if (times != null) {
            cells.put(CalendarColumn.START, times.start().text());
            cells.put(CalendarColumn.END, times.end().toString());
            if (times.start().day()) {
                cells.put(CalendarColumn.ALL_DAY, "true");
            } else if (!times.start().universal()) {
                cells.put(CalendarColumn.ZONE, times.start().zone().getId());
            }
        }
        Words.put(cells, CalendarColumn.PLACE, Words.line(Words.of(event.getLocation())));
        var off = told.off() || event.getStatus() != null && event.getStatus().isCancelled();
        Words.put(cells, CalendarColumn.STATUS, off ? CANCELLED : "");
        Words.put(cells, CalendarColumn.REMINDERS, Elements.cell(Alarms.keys(event.getAlarms())));
        Words.put(cells, CalendarColumn.NOTE, new CalendarNote().of(event));
        return cells;
    }

    /** Without an end it takes its duration, a whole day the day, and anything else no time at all (RFC 5545, 3.6.1). */
    private static Optional<Times> times(Told told) {
        var event = told.event();
        return told.clocks().of(event.getDateStart()).map(start -> {
            var duration =
                    event.getDuration() == null ? null : event.getDuration().getValue();
            var end = told.clocks()
                    .of(event.getDateEnd())
                    .map(Moment::instant)
                    .orElseGet(() -> duration != null
                            ? start.instant().plusMillis(duration.toMillis())
                            : start.day() ? start.nextDay().instant() : start.instant());
            return new Times(start, end);
        });
    }

    private void add(VEvent event, Map<CalendarColumn, String> cells) {
        rows.add(cells);
        var seen = new HashSet<String>();
        for (var guest : Guest.of(event)) {
            if (!seen.add(guest.email())) {
                continue;
            }
            var row = seen.size() == 1 ? cells : new EnumMap<CalendarColumn, String>(CalendarColumn.class);
            row.put(CalendarColumn.UID, cells.getOrDefault(CalendarColumn.UID, ""));
            row.put(CalendarColumn.ATTENDEE, guest.email());
            Words.put(row, CalendarColumn.ANSWER, guest.answer());
            if (row != cells) {
                rows.add(row);
            }
        }
    }
}
