package org.kinward.kernel.text;

import java.util.regex.Pattern;

/**
 * What stands in a cell of a file that spreadsheets open. They take a text that begins like a formula for one, and a
 * formula may fetch or run things; an apostrophe before it makes it a text again, and comes off when the file comes back.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
 */
public final class SheetCell {
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    /** Numbers, and telephone numbers: whatever is made of these computes and calls nothing. */
    private static final Pattern FIGURES = Pattern.compile("[+-][0-9][0-9 .,;:()/+-]*");

    private static final Pattern QUOTED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private SheetCell() {}

    /** As it is written out. */
    public static String harmless(String text) {
        return FORMULA.matcher(text).matches() && !FIGURES.matcher(text).matches() ? "'" + text : text;
    }

    /** As it was before it was written out. */
    public static String meant(String cell) {
        return QUOTED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
