package org.kinward.engine.search.words;

/** The digits of a text. */
public final class Digits {
    private Digits() {}

    public static String of(String text) {
        var digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            }
        }
        return digits.toString();
    }

    public static boolean only(String text) {
        return !text.isEmpty() && of(text).length() == text.length();
    }
}
