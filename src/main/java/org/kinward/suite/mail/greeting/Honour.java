package org.kinward.suite.mail.greeting;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands before a name, whatever language it was written in. */
enum Honour {
    NONE,
    DOCTOR,
    PROFESSOR,
    ENGINEER,
    ARCHITECT,
    LAWYER;

    private static final Set<String> WOMENS = Set.of(
            "mrs", "ms", "miss", "madam", "pani", "sra", "srª", "senhora", "d", "dona", "exma", "dra", "drª", "doutora",
            "profa", "profª", "enga", "engª", "arqª");
    private static final Set<String> MENS =
            Set.of("mr", "sir", "pan", "sr", "senhor", "exmo", "doutor", "engº", "arqº");

    static Honour of(@Nullable String prefix) {
        String word = plain(prefix);
        if (word.contains("prof")) {
            return PROFESSOR;
        }
        if (word.matches("(.*\\s)?dr[.aª]*(\\s.*)?") || word.contains("doktor") || word.contains("doutor")) {
            return DOCTOR;
        }
        if (word.contains("eng") || word.contains("inż")) {
            return ENGINEER;
        }
        if (word.contains("arq") || word.contains("arch")) {
            return ARCHITECT;
        }
        return word.contains("mec") || word.contains("adw") ? LAWYER : NONE;
    }

    /** Whether one of its words says by itself whose it is. */
    static Sex sex(@Nullable String prefix) {
        for (String word : plain(prefix).split("\\s+")) {
            String bare = word.replace(".", "");
            if (WOMENS.contains(bare)) {
                return Sex.FEMALE;
            }
            if (MENS.contains(bare)) {
                return Sex.MALE;
            }
        }
        return Sex.UNKNOWN;
    }

    private static String plain(@Nullable String prefix) {
        return prefix == null ? "" : prefix.toLowerCase(Locale.ROOT).strip().replaceAll("\\.$", "");
    }
}
