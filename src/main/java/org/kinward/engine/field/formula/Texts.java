package org.kinward.engine.field.formula;

import java.math.BigDecimal;
import org.kinward.kernel.money.Money;
import org.kinward.kernel.text.Fold;

/** What formulas do with text. No text grows beyond {@value #LONGEST} characters. */
final class Texts {
    static final int LONGEST = 20_000;

    private Texts() {}

    static Object join(Object one, Object other) {
        return first(one.toString() + other, LONGEST);
    }

    /** The first characters, none of them cut in half. */
    static String first(String text, int most) {
        if (most <= 0) {
            return "";
        }
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }

    static Object first(Object text, Object most) {
        return first(text.toString(), (int) Math.clamp((Long) most, 0L, LONGEST));
    }

    static Object contains(Object text, Object part) {
        return Fold.of(text.toString()).contains(Fold.of(part.toString()));
    }

    static Object startsWith(Object text, Object part) {
        return Fold.of(text.toString()).startsWith(Fold.of(part.toString()));
    }

    static Object endsWith(Object text, Object part) {
        return Fold.of(text.toString()).endsWith(Fold.of(part.toString()));
    }

    static Object size(Object text) {
        return (long) text.toString().codePointCount(0, text.toString().length());
    }

    /** As in a CSV cell: numbers without grouping, days and moments as ISO 8601, money as its amount. */
    static Object written(Object value) {
        return switch (value) {
            case Double number -> plain(BigDecimal.valueOf(number));
            case BigDecimal number -> plain(number);
            case Money money -> plain(money.amount());
            default -> value.toString();
        };
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
