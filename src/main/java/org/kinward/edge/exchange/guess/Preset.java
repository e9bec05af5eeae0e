package org.kinward.edge.exchange.guess;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.exchange.file.FileColumn;
import org.kinward.edge.exchange.file.FileFormat;
import org.kinward.edge.exchange.file.FileProfile;

/** A program whose address books are known by their columns: which goes where need not be guessed. */
public enum Preset {
    /** Cards, which have their columns from us. */
    CARDS {
        @Override
        boolean wrote(FileProfile file) {
            return file.format().is(FileFormat.Kind.CARDS);
        }

        @Override
        List<String> paths(String column) {
            return CardColumn.of(column).map(CardColumn::paths).orElse(List.of());
        }
    },
    /** Calendars, which have their columns from us too. */
    CALENDAR {
        @Override
        boolean wrote(FileProfile file) {
            return file.format().is(FileFormat.Kind.CALENDAR);
        }

        @Override
        List<String> paths(String column) {
            return CalendarColumn.of(column).map(one -> List.of(one.path())).orElse(List.of());
        }

        @Override
        public @Nullable String by(FileColumn column) {
            return CalendarColumn.of(column.name()).map(CalendarColumn::by).orElse(null);
        }

        @Override
        Optional<String> object(FileProfile file) {
            var sheets = file.format().sheets();
            var sheet = file.format().sheetRead();
            return sheets == null || sheet >= sheets.size() ? Optional.empty() : Optional.of(sheets.get(sheet));
        }
    },
    /** Google Contacts, as it writes CSV since 2024 and as it did before. */
    GOOGLE {
        @Override
        boolean wrote(FileProfile file) {
            return file.columns().stream()
                            .filter(column -> NUMBERED.matcher(column.name()).matches())
                            .count()
                    >= 2;
        }

        @Override
        List<String> paths(String column) {
            var numbered = NUMBERED.matcher(column);
            return numbered.matches() ? numbered(numbered) : GOOGLES.getOrDefault(key(column), List.of());
        }
    },
    /** Outlook, in the languages it is used in here. */
    OUTLOOK {
        @Override
        boolean wrote(FileProfile file) {
            return file.columns().stream()
                            .filter(column -> OUTLOOKS.containsKey(key(column.name())))
                            .count()
                    >= MANY;
        }

        @Override
        List<String> paths(String column) {
            return OUTLOOKS.getOrDefault(key(column), List.of());
        }

        @Override
        public Map<String, String> meanings() {
            return Map.of("0/0/00", "");
        }
    };

    private static final int MANY = 8;
    private static final Pattern NUMBERED =
            Pattern.compile("(E-mail|Phone|Address|Website|Organization) (\\d+) - (.+)");
    private static final List<String> COMPANY = List.of("worksAt.account", "company");

    private static final Map<String, List<String>> GOOGLES = Map.ofEntries(
            named("first name", "given"),
            named("given name", "given"),
            named("middle name", "middle"),
            named("additional name", "middle"),
            named("last name", "family"),
            named("family name", "family"),
            named("name prefix", "prefix"),
            named("name suffix", "suffix"),
            Map.entry("organization name", COMPANY),
            Map.entry("organization title", List.of("jobTitle")),
            Map.entry("birthday", List.of("birthday")),
            Map.entry("notes", List.of("description")),
            Map.entry("labels", List.of("tags")),
            Map.entry("group membership", List.of("tags")));

    private static final Map<String, List<String>> OUTLOOKS = OutlookColumns.all();

    abstract boolean wrote(FileProfile file);

    /** Fields, and parts of fields, that the column may go to, the likelier first; none where it goes nowhere. */
    abstract List<String> paths(String column);

    /** By which field of theirs a column names records of other types, and leaves out whom nobody knows; null where it is to be guessed. */
    public @Nullable String by(FileColumn column) {
        return null;
    }

    /** The type it is of, where it says so itself. */
    Optional<String> object(FileProfile file) {
        return Optional.empty();
    }

    /** What it writes where there is nothing to say. */
    public Map<String, String> meanings() {
        return Map.of();
    }

    /** Who wrote the file, where that can be seen. */
    public static Optional<Preset> of(FileProfile file) {
        for (var preset : values()) {
            if (preset.wrote(file)) {
                return Optional.of(preset);
            }
        }
        return Optional.empty();
    }

    /** The first of the column's places that the type has. */
    public Optional<String> path(FileColumn column, Predicate<String> has) {
        return paths(column.name()).stream().filter(has).findFirst();
    }

    static Map.Entry<String, List<String>> named(String column, String part) {
        return Map.entry(column, List.of("name." + part, "person." + part));
    }

    static String key(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }

    /** Of addresses and employers the first, of ways to reach somebody all. */
    private static List<String> numbered(Matcher column) {
        var first = column.group(2).equals("1");
        var part = column.group(3);
        return switch (column.group(1)) {
            case "E-mail" -> part.equals("Value") ? List.of("emails") : List.of();
            case "Phone" -> part.equals("Value") ? List.of("phones") : List.of();
            case "Website" -> first && part.equals("Value") ? List.of("website") : List.of();
            case "Organization" -> first ? organisation(part) : List.of();
            default -> first ? address(part) : List.of();
        };
    }

    private static List<String> organisation(String part) {
        return switch (part) {
            case "Name" -> COMPANY;
            case "Title" -> List.of("jobTitle");
            default -> List.of();
        };
    }

    private static List<String> address(String part) {
        return switch (part) {
            case "Street" -> List.of("address.street");
            case "City" -> List.of("address.city");
            case "Region" -> List.of("address.region");
            case "Postal Code" -> List.of("address.postalCode");
            case "Country" -> List.of("address.country");
            default -> List.of();
        };
    }
}
