package org.kinward.edge.exchange.calendar;

import biweekly.property.TextProperty;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.exchange.guess.CalendarColumn;

/** What calendars say in words. */
final class Words {

    private static final int LONGEST_IDENTITY = 200;

    private Words() {}

    static String of(@Nullable TextProperty property) {
        return property == null || property.getValue() == null
                ? ""
                : property.getValue().strip();
    }

    static String line(String text) {
        return text.replaceAll("\\s*\\R\\s*", ", ");
    }

    /** The first line of the first of these that says anything. */
    static String first(String... texts) {
        return Stream.of(texts)
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** By which the same comes in again: as it says, or where it says nothing (or a book) what it says of itself. */
    static String identity(@Nullable String uid, Supplier<String> otherwise) {
        var said = uid == null ? "" : uid.strip();
        if (!said.isEmpty() && said.length() <= LONGEST_IDENTITY) {
            return said;
        }
        var of = said.isEmpty() ? otherwise.get() : said;
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
    }

    static void put(Map<CalendarColumn, String> cells, CalendarColumn column, String text) {
        if (!text.isEmpty()) {
            cells.put(column, text);
        }
    }
}
