package org.kinward.engine.file.read;

import java.util.regex.Pattern;

/** A text without what only its layout left: runs of blanks and of empty lines, and signs that no database takes. */
final class Tidied {
    private static final Pattern SIGNS = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]|\\p{Cs}|\uFFFD");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Zs}\t]{2,}");
    private static final Pattern AT_ENDS = Pattern.compile("[\\p{Zs}\t]*\n[\\p{Zs}\t]*");
    private static final Pattern EMPTY = Pattern.compile("\n{3,}");

    private Tidied() {}

    static String of(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        String clean = SIGNS.matcher(lines).replaceAll("");
        String close = AT_ENDS.matcher(BLANKS.matcher(clean).replaceAll(" ")).replaceAll("\n");
        String tidy = EMPTY.matcher(close).replaceAll("\n\n").strip();
        if (tidy.length() <= Reading.LONGEST) {
            return tidy;
        }
        int end = Character.isHighSurrogate(tidy.charAt(Reading.LONGEST - 1)) ? Reading.LONGEST - 1 : Reading.LONGEST;
        return tidy.substring(0, end);
    }
}
