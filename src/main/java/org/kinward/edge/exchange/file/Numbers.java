package org.kinward.edge.exchange.file;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers as people write them: {@code 1,234.50}, {@code 1 234,50}, {@code (12)}, {@code 1.234,50 zł}, {@code 12 %}.
 * Groups of thousands must be whole, so that {@code 1,23} is never read as 123.
 */
public final class Numbers {

    private static final int GROUP = 3;
    private static final int LONGEST = 60;
    private static final Pattern CURRENCY =
            Pattern.compile("^(R\\$|US\\$|€|£|z[łŁ]|EUR|USD|GBP|PLN|BRL|CHF)|(€|£|z[łŁ]|EUR|USD|GBP|PLN|BRL|CHF)$");
    private static final Map<String, String> CODES =
            Map.of("€", "EUR", "£", "GBP", "zł", "PLN", "zŁ", "PLN", "R$", "BRL", "US$", "USD");

    private Numbers() {}

    /** The number, or null when the cell is none under this decimal mark. The scale is as written. */
    public static @Nullable BigDecimal parse(String cell, char decimal) {
        var bare = bare(cell);
        if (bare.isEmpty() || bare.length() > LONGEST) {
            return null;
        }
        var negative = false;
        if (bare.startsWith("(") && bare.endsWith(")")) {
            negative = true;
            bare = bare(bare.substring(1, bare.length() - 1));
        }
        if (bare.startsWith("-") || bare.startsWith("\u2212") || bare.startsWith("+")) {
            negative |= bare.charAt(0) != '+';
            bare = bare(bare.substring(1));
        } else if (bare.endsWith("-")) {
            negative = true;
            bare = bare.substring(0, bare.length() - 1);
        }
        var plain = new Digits(decimal).plain(bare);
        if (plain == null) {
            return null;
        }
        var number = new BigDecimal(plain);
        return negative ? number.negate() : number;
    }

    /** The currency a cell names by its sign or code, or null; the dollar sign alone says too little. */
    public static @Nullable String currency(String cell) {
        var matcher = CURRENCY.matcher(cell.strip());
        return matcher.find() ? CODES.getOrDefault(matcher.group(), matcher.group()) : null;
    }

    private static String bare(String cell) {
        var text = trimmed(cell);
        if (text.isEmpty() || !lettered(text)) {
            return text;
        }
        return trimmed(CURRENCY.matcher(text).replaceFirst(""));
    }

    private static String trimmed(String cell) {
        var start = 0;
        var end = cell.length();
        while (start < end && decoration(cell.charAt(start))) {
            start++;
        }
        while (end > start && decoration(cell.charAt(end - 1))) {
            end--;
        }
        return cell.substring(start, end);
    }

    private static boolean lettered(String text) {
        return Character.isLetter(text.charAt(0)) || Character.isLetter(text.charAt(text.length() - 1));
    }

    private static boolean decoration(char c) {
        return c == '%'
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.CURRENCY_SYMBOL;
    }

    /** Walks over figures, one decimal mark and whole groups of thousands. */
    private static final class Digits {

        private final char decimal;
        private final StringBuilder out = new StringBuilder();
        private int inGroup;
        private char grouping;
        private boolean fraction;

        Digits(char decimal) {
            this.decimal = decimal;
        }

        @Nullable
        String plain(String text) {
            for (var i = 0; i < text.length(); i++) {
                if (!take(text.charAt(i))) {
                    return null;
                }
            }
            return !fraction && brokenGroup() ? null : complete();
        }

        private boolean take(char c) {
            if (c >= '0' && c <= '9') {
                out.append(c);
                inGroup++;
                return true;
            }
            if (fraction) {
                return false;
            }
            if (c == decimal) {
                fraction = true;
                out.append('.');
                return !brokenGroup();
            }
            var fits = grouping == 0 ? inGroup > 0 && inGroup <= GROUP : c == grouping && inGroup == GROUP;
            grouping = c;
            inGroup = 0;
            return fits && groups(c);
        }

        private boolean brokenGroup() {
            return grouping != 0 && inGroup != GROUP;
        }

        private boolean groups(char c) {
            return c == ' '
                    || c == '\u00a0'
                    || c == '\u202f'
                    || c == '\''
                    || c == '\u2019'
                    || c == (decimal == '.' ? ',' : '.');
        }

        private @Nullable String complete() {
            if (out.isEmpty() || out.length() == 1 && fraction) {
                return null;
            }
            if (out.charAt(out.length() - 1) == '.') {
                out.setLength(out.length() - 1);
            }
            return out.charAt(0) == '.' ? "0" + out : out.toString();
        }
    }
}
