package org.kinward.suite.mail;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gaps in a letter: {@code {{account.name}}}, or with words for where there is nothing, {@code {{contact.jobTitle|colleague}}}. */
final class Gaps {
    /** What the cleaning of HTML makes of two braces, so that nothing else fills them. */
    private static final String PARTED = "{<!-- -->{";

    private static final Pattern GAP = Pattern.compile("\\{\\{\\s*([^{}|]{1,120}?)\\s*(?:\\|([^{}|]{0,120}))?\\}\\}");

    private Gaps() {}

    /** The first gap there is, as it is written; empty text for none. */
    static String first(String text) {
        Matcher gap = GAP.matcher(whole(text));
        return gap.find() ? gap.group() : "";
    }

    /** What they name, in order. */
    static Set<String> names(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher gap = GAP.matcher(whole(text));
        while (gap.find()) {
            names.add(gap.group(1));
        }
        return names;
    }

    /**
     * @param values what stands in a gap, as it is to be written there; nothing where there is nothing
     * @param empty collects the gaps that stay empty
     */
    static String fill(String text, Function<String, String> values, Set<String> empty) {
        return GAP.matcher(whole(text)).replaceAll(gap -> {
            String value = values.apply(gap.group(1));
            if (value.isEmpty() && gap.group(2) == null) {
                empty.add(gap.group(1));
            }
            return Matcher.quoteReplacement(
                    value.isEmpty() && gap.group(2) != null ? gap.group(2).strip() : value);
        });
    }

    private static String whole(String text) {
        return text.replace(PARTED, "{{");
    }
}
