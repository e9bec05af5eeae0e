package org.kinward.engine.duplicate.likeness;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of companies without the legal form, which people write as they please or not at all. */
public final class Firms {

    private static final Set<String> FORMS = Set.of(
            "lda",
            "limitada",
            "ltda",
            "sa",
            "sgps",
            "unipessoal",
            "eireli",
            "me",
            "epp",
            "sp",
            "z",
            "oo",
            "o",
            "spzoo",
            "spolka",
            "sk",
            "sj",
            "ltd",
            "limited",
            "llc",
            "llp",
            "inc",
            "incorporated",
            "corp",
            "corporation",
            "co",
            "company",
            "plc",
            "gmbh",
            "ag",
            "kg",
            "sarl",
            "sas",
            "srl",
            "sl",
            "spa",
            "bv",
            "nv",
            "oy",
            "ab",
            "as",
            "aps");
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Firms() {}

    /** @param folded a whole name */
    public static String bare(String folded) {
        var words = GAP.split(folded.replace(".", "").replace("'", ""));
        var bare = Arrays.stream(words)
                .filter(word -> !word.isEmpty() && !FORMS.contains(word))
                .collect(Collectors.joining(" "));
        return bare.isEmpty() ? folded : bare;
    }
}
