package org.kinward.edge.exchange.calendar;

import biweekly.ICalendar;
import biweekly.property.Method;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.exchange.file.CsvRow;
import org.kinward.edge.exchange.file.FileFormat;
import org.kinward.edge.exchange.file.FileProfile;
import org.kinward.edge.exchange.file.RowSink;
import org.kinward.edge.exchange.file.Sniffer;
import org.kinward.edge.exchange.file.Source;
import org.kinward.edge.exchange.guess.CalendarColumn;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;

/**
 * A file of calendars as tables, one of appointments and one of tasks, which are its sheets: a row an appointment, and one for
 * each more who takes part in it; what differs from a series has rows of its own.
 */
public final class Calendars {

    /** The types its sheets are of. */
    public static final String APPOINTMENTS = "appointment";

    public static final String TASKS = "task";
    private static final int LARGEST = 32 << 20;
    /** What answers an invitation tells of no appointment (RFC 5546). */
    private static final Set<String> ANSWERS = Set.of("REPLY", "REFRESH", "COUNTER", "DECLINECOUNTER");

    private final Source source;
    private final ZoneId zone;

    /** @param zone on whose clock times are told that name none */
    public Calendars(Source source, ZoneId zone) {
        this.source = source;
        this.zone = zone;
    }

    /** Whether a file that begins so is one of calendars. */
    public static boolean begins(String text) {
        return CalendarFile.begins(text);
    }

    public FileFormat dialect() throws IOException {
        var encoding = new Sniffer(source).encoding();
        var calendars = read(Charset.forName(encoding));
        var tasks = calendars.stream().anyMatch(one -> !one.getTodos().isEmpty());
        var appointments =
                !tasks || calendars.stream().anyMatch(one -> !one.getEvents().isEmpty());
        var sheets = !tasks ? List.of(APPOINTMENTS) : appointments ? List.of(APPOINTMENTS, TASKS) : List.of(TASKS);
        return FileFormat.plain(FileFormat.Kind.CALENDAR, encoding, true, 0, sheets);
    }

    /** As {@link Sniffer#profile}. */
    public FileProfile profile(FileFormat dialect, RowSink sink) throws IOException {
        var rows = rows(read(dialect.charset()), TASKS.equals(sheet(dialect)));
        var columns = EnumSet.noneOf(CalendarColumn.class);
        rows.forEach(row -> columns.addAll(row.keySet()));
        var names = columns.stream().map(CalendarColumn::header).toList();
        var next = rows.iterator();
        var number = new int[1];
        return Sniffer.profile(
                names, () -> next.hasNext() ? row(next.next(), columns, ++number[0]) : null, dialect, sink);
    }

    private List<Map<CalendarColumn, String>> rows(List<ICalendar> calendars, boolean tasks) {
        var events = new EventRows();
        var todos = new ArrayList<Map<CalendarColumn, String>>();
        for (var calendar : calendars) {
            var clocks = new Clocks(calendar, zone);
            if (tasks) {
                todos.addAll(new TaskRows(clocks).of(calendar.getTodos()));
            } else {
                events.take(calendar, clocks, method(calendar).equals("CANCEL"));
            }
        }
        return tasks ? todos : events.all();
    }

    private static @Nullable String sheet(FileFormat dialect) {
        var sheets = dialect.sheets();
        return sheets == null || dialect.sheetRead() >= sheets.size() ? null : sheets.get(dialect.sheetRead());
    }

    private static CsvRow row(Map<CalendarColumn, String> cells, Set<CalendarColumn> columns, int number) {
        return new CsvRow(
                number,
                columns.stream().map(column -> cells.getOrDefault(column, "")).toArray(String[]::new));
    }

    private static String method(ICalendar calendar) {
        Method method = calendar.getMethod();
        return method == null || method.getValue() == null
                ? ""
                : method.getValue().toUpperCase(Locale.ROOT);
    }

    private List<ICalendar> read(Charset charset) throws IOException {
        byte[] content;
        try (var in = source.open()) {
            content = in.readNBytes(LARGEST + 1);
        }
        if (content.length > LARGEST) {
            throw new Refusal(ErrorCode.TOO_LARGE, Map.of("max", LARGEST >> 20));
        }
        var text = new String(content, charset);
        return CalendarFile.read(text.startsWith("\uFEFF") ? text.substring(1) : text, zone).stream()
                .filter(calendar -> !ANSWERS.contains(method(calendar)))
                .toList();
    }
}
