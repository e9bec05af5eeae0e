package org.kinward.edge.exchange.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one column holds, gathered cell by cell in one pass. A kind the cells keep contradicting is given up, so that a
 * column of texts costs next to nothing.
 */
final class ColumnProfile {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\.[^\\s@,;<>\"]{2,}");
    private static final Pattern PHONE =
            Pattern.compile("\\+?[0-9(][0-9 ()./\\u00a0-]{5,22}(?:\\s*(?:x|ext\\.?|w\\.)\\s*\\d{1,6})?");
    private static final Pattern PHONE_MARK = Pattern.compile("^\\+|[ ()/x.-]");
    private static final int EXAMPLES = 3;
    private static final int EXAMPLE_LENGTH = 120;
    private static final int PATIENCE = 50;
    private static final double SURE = 0.9;

    private final List<String> examples = new ArrayList<>();
    private final Map<Kind, Integer> hits = new EnumMap<>(Kind.class);
    private final Map<DatePattern, Integer> dates = new EnumMap<>(DatePattern.class);
    private int filled;
    private int pointOnly;
    private int commaOnly;

    /** The kinds tried, the more particular first: the first that is sure wins. */
    private enum Kind {
        EMAIL(Looks.EMAIL),
        URL(Looks.URL),
        DATE(Looks.DATE),
        BOOLEAN(Looks.BOOLEAN),
        INTEGER(Looks.INTEGER),
        DECIMAL(Looks.DECIMAL),
        PHONE(Looks.PHONE);

        private final Looks looks;

        Kind(Looks looks) {
            this.looks = looks;
        }
    }

    void accept(String cell) {
        var value = cell.strip();
        if (value.isEmpty()) {
            return;
        }
        filled++;
        if (examples.size() < EXAMPLES) {
            example(value);
        }
        for (var kind : Kind.values()) {
            if (alive(kind) && is(kind, value)) {
                hits.merge(kind, 1, Integer::sum);
            }
        }
    }

    private void example(String value) {
        var shown = value.length() > EXAMPLE_LENGTH ? value.substring(0, EXAMPLE_LENGTH) : value;
        if (!examples.contains(shown)) {
            examples.add(shown);
        }
    }

    private boolean alive(Kind kind) {
        return filled < PATIENCE || hits.getOrDefault(kind, 0) >= filled * (SURE - 0.1);
    }

    private boolean is(Kind kind, String value) {
        return switch (kind) {
            case EMAIL -> value.indexOf('@') > 0 && EMAIL.matcher(value).matches();
            case URL -> value.startsWith("http://") || value.startsWith("https://") || value.startsWith("www.");
            case DATE -> date(value);
            case BOOLEAN -> Booleans.word(value);
            case INTEGER -> integer(value);
            case DECIMAL -> decimal(value);
            case PHONE ->
                PHONE.matcher(value).matches() && PHONE_MARK.matcher(value).find();
        };
    }

    private boolean date(String value) {
        var parts = DateParts.read(value);
        if (parts == null || !Dates.timeOrNothing(parts.rest())) {
            return false;
        }
        var any = false;
        for (var pattern : DatePattern.values()) {
            var day = pattern.date(parts);
            if (day != null && (pattern != DatePattern.COMPACT || day.getYear() >= 1900 && day.getYear() < 2100)) {
                dates.merge(pattern, 1, Integer::sum);
                any = true;
            }
        }
        return any;
    }

    /** Figures with leading zeros are a code: as a number they would lose them. */
    private static boolean integer(String value) {
        var start = value.charAt(0) == '-' ? 1 : 0;
        if (value.length() - start > 18
                || value.length() == start
                || value.length() - start > 1 && value.charAt(start) == '0') {
            return false;
        }
        for (var i = start; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** What begins with + is dialled, not counted. */
    private boolean decimal(String value) {
        if (value.charAt(0) == '+'
                || value.length() > 1 && value.charAt(0) == '0' && Character.isDigit(value.charAt(1))) {
            return false;
        }
        var point = Numbers.parse(value, '.') != null;
        var comma = Numbers.parse(value, ',') != null;
        if (point && !comma) {
            pointOnly++;
        } else if (comma && !point) {
            commaOnly++;
        }
        return point || comma;
    }

    int filled() {
        return filled;
    }

    List<String> examples() {
        return List.copyOf(examples);
    }

    Looks looks() {
        for (var kind : Kind.values()) {
            if (filled > 0 && hits.getOrDefault(kind, 0) >= filled * SURE) {
                return kind.looks;
            }
        }
        return Looks.TEXT;
    }

    /** How many cells can only be read with a decimal point, less those that can only be read with a comma. */
    int pointsOverCommas() {
        return looks() == Looks.DECIMAL ? pointOnly - commaOnly : 0;
    }

    /** The pattern that reads most of the column's dates, or null when it is no date column. */
    @Nullable
    DatePattern pattern() {
        if (looks() != Looks.DATE) {
            return null;
        }
        DatePattern best = null;
        for (var pattern : DatePattern.values()) {
            if (best == null || dates.getOrDefault(pattern, 0) > dates.getOrDefault(best, 0)) {
                best = pattern;
            }
        }
        return best;
    }

    /** Whether day and month could be swapped in every cell. */
    boolean ambiguous() {
        var pattern = pattern();
        var other = pattern == null ? null : pattern.swapped();
        return pattern != null
                && other != null
                && dates.getOrDefault(pattern, 0).equals(dates.getOrDefault(other, 0));
    }
}
