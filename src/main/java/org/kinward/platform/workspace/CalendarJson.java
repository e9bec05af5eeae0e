package org.kinward.platform.workspace;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.error.Violation;
import org.kinward.kernel.time.Holidays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The calendar as it is written: {@code {"fiscalYear":4,"hours":{"monday":{"from":"09:00","until":"18:00"}},
 * "holidays":["PT"],"closed":["2026-12-24"]}}; what is left out is as it is for those who are always there.
 */
public final class CalendarJson {
    private static final int MOST_CLOSED = 400;

    private CalendarJson() {}

    /** @throws Refusal {@code rejected}, naming the part that is wrong */
    public static BusinessCalendar read(JsonNode written) {
        int month = written.path("fiscalYear").asInt(1);
        if (month < 1 || month > 12) {
            throw wrong("fiscalYear", ErrorCode.OUT_OF_RANGE, String.valueOf(month));
        }
        return new BusinessCalendar(Month.of(month), hours(written.path("hours")), holidays(written), closed(written));
    }

    private static Map<DayOfWeek, Hours> hours(JsonNode written) {
        Map<DayOfWeek, Hours> hours = new EnumMap<>(DayOfWeek.class);
        for (Map.Entry<String, JsonNode> one : written.properties()) {
            try {
                hours.put(
                        DayOfWeek.valueOf(one.getKey().toUpperCase(Locale.ROOT)),
                        new Hours(
                                LocalTime.parse(one.getValue().path("from").asString("")),
                                LocalTime.parse(one.getValue().path("until").asString(""))));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw wrong(
                        "hours." + one.getKey(),
                        ErrorCode.ENDS_BEFORE_IT_BEGINS,
                        one.getValue().toString());
            }
        }
        return hours;
    }

    private static Set<String> holidays(JsonNode written) {
        Set<String> countries = new TreeSet<>();
        for (JsonNode one : written.path("holidays")) {
            String country = one.asString("");
            if (!Holidays.countries().contains(country)) {
                throw wrong("holidays", ErrorCode.NOT_A_COUNTRY, country);
            }
            countries.add(country);
        }
        return countries;
    }

    private static Set<LocalDate> closed(JsonNode written) {
        Set<LocalDate> days = new TreeSet<>();
        for (JsonNode one : written.path("closed")) {
            try {
                days.add(LocalDate.parse(one.asString("")));
            } catch (DateTimeException e) {
                throw wrong("closed", ErrorCode.NOT_A_DATE, one.toString());
            }
        }
        if (days.size() > MOST_CLOSED) {
            throw wrong("closed", ErrorCode.OUT_OF_RANGE, String.valueOf(days.size()));
        }
        return days;
    }

    private static Refusal wrong(String field, ErrorCode code, String value) {
        var violation = new Violation(field, code, Map.of("value", value));
        return new Refusal(ErrorCode.REJECTED, Map.of(), java.util.List.of(violation));
    }

    public static ObjectNode write(BusinessCalendar calendar) {
        ObjectNode written = JsonNodeFactory.instance.objectNode();
        written.put("fiscalYear", calendar.fiscalYear().getValue());
        ObjectNode hours = written.putObject("hours");
        new TreeMap<>(calendar.hours())
                .forEach((day, of) -> hours.putObject(day.name().toLowerCase(Locale.ROOT))
                        .put("from", of.from().toString())
                        .put("until", of.until().toString()));
        ArrayNode holidays = written.putArray("holidays");
        new TreeSet<>(calendar.holidays()).forEach(holidays::add);
        ArrayNode closed = written.putArray("closed");
        new TreeSet<>(calendar.closed()).forEach(day -> closed.add(day.toString()));
        return written;
    }
}
