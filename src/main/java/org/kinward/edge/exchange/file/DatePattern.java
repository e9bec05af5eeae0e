package org.kinward.edge.exchange.file;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A way to write a day in figures. Reading is lenient about leading zeros and takes years of two figures. */
public enum DatePattern {
    ISO("yyyy-MM-dd", '-', 2, 1, 0),
    DAY_SLASH("dd/MM/yyyy", '/', 0, 1, 2),
    MONTH_SLASH("MM/dd/yyyy", '/', 1, 0, 2),
    DAY_DOT("dd.MM.yyyy", '.', 0, 1, 2),
    DAY_DASH("dd-MM-yyyy", '-', 0, 1, 2),
    MONTH_DASH("MM-dd-yyyy", '-', 1, 0, 2),
    YEAR_SLASH("yyyy/MM/dd", '/', 2, 1, 0),
    YEAR_DOT("yyyy.MM.dd", '.', 2, 1, 0),
    COMPACT("yyyyMMdd", DateParts.NONE, 2, 1, 0);

    private static final int CENTURY_PIVOT = 70;

    private final String text;
    private final char separator;
    private final int day;
    private final int month;
    private final int year;

    DatePattern(String text, char separator, int day, int month, int year) {
        this.text = text;
        this.separator = separator;
        this.day = day;
        this.month = month;
        this.year = year;
    }

    public String text() {
        return text;
    }

    public static @Nullable DatePattern of(String text) {
        for (var pattern : values()) {
            if (pattern.text.equals(text)) {
                return pattern;
            }
        }
        return null;
    }

    /** The pattern that reads the same figures with day and month swapped, if there is one. */
    @Nullable
    DatePattern swapped() {
        return switch (this) {
            case DAY_SLASH -> MONTH_SLASH;
            case MONTH_SLASH -> DAY_SLASH;
            case DAY_DASH -> MONTH_DASH;
            case MONTH_DASH -> DAY_DASH;
            case ISO, DAY_DOT, YEAR_SLASH, YEAR_DOT, COMPACT -> null;
        };
    }

    /** The day these parts mean under this pattern, or null when they cannot be one. */
    @Nullable
    LocalDate date(DateParts parts) {
        if (parts.separator() != separator || parts.digits(day) > 2 || parts.digits(month) > 2) {
            return null;
        }
        var figures = parts.digits(year);
        if (figures != 4 && (figures != 2 || year == 0)) {
            return null;
        }
        var y = figures == 4 ? parts.at(year) : century(parts.at(year));
        var m = parts.at(month);
        var d = parts.at(day);
        if (m < 1 || m > 12 || d < 1 || d > YearMonth.of(y, m).lengthOfMonth()) {
            return null;
        }
        return LocalDate.of(y, m, d);
    }

    private static int century(int year) {
        return year < CENTURY_PIVOT ? 2000 + year : 1900 + year;
    }
}
