package org.kinward.edge.exchange.calendar;

import biweekly.ICalendar;
import biweekly.io.text.ICalReader;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Pattern;

/** The calendars of a file. */
final class CalendarFile {

    private static final Pattern ZONES = Pattern.compile("(?ims)^BEGIN:VTIMEZONE.*?^END:VTIMEZONE\\s*?$");

    private CalendarFile() {}

    /** Whether a file that begins so is one of calendars, or of the parts of one. */
    static boolean begins(String text) {
        var head = text.stripLeading().toUpperCase(Locale.ROOT);
        return head.startsWith("BEGIN:VCALENDAR") || head.startsWith("BEGIN:VEVENT") || head.startsWith("BEGIN:VTODO");
    }

    static List<ICalendar> read(String text, ZoneId here) throws IOException {
        var whole = text.toUpperCase(Locale.ROOT).contains("BEGIN:VCALENDAR")
                ? text
                : "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + text + "\r\nEND:VCALENDAR\r\n";
        try {
            return parsed(whole, here);
        } catch (RuntimeException | AssertionError givenUp) {
            // The library gives up on zones described in strange ways; their names may still say which are meant.
            try {
                return parsed(ZONES.matcher(whole).replaceAll(""), here);
            } catch (RuntimeException | AssertionError again) {
                throw new IOException("not a calendar", again);
            }
        }
    }

    private static List<ICalendar> parsed(String text, ZoneId here) throws IOException {
        try (var reader = new ICalReader(text)) {
            reader.setDefaultTimezone(TimeZone.getTimeZone(here));
            reader.setGlobalTimezoneIdResolver(
                    name -> Zones.named(name).map(TimeZone::getTimeZone).orElse(null));
            return reader.readAll();
        }
    }
}
