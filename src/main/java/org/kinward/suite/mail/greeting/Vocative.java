package org.kinward.suite.mail.greeting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Polish given names as they are called. By the endings of the declensions (Nagórko, Zarys gramatyki polskiej): -o and -u for
 * women, softened -ie, -e or -u for men.
 */
final class Vocative {
    /** Short forms in -nia and -la; the others are whole names. */
    private static final Set<String> TENDER =
            Set.of("Ania", "Hania", "Mania", "Frania", "Ala", "Ela", "Ola", "Ula", "Lola", "Hela");

    private static final Map<String, String> OWN = Map.of(
            "Lech", "Lechu", "Paweł", "Pawle", "Gaweł", "Gawle", "Kacper", "Kacprze", "Aleksander", "Aleksandrze");

    /** Endings in the order they are tried, with what stands in their place. */
    private static final List<String[]> MEN = List.of(
            new String[] {"ek", "ku"},
            new String[] {"st", "ście"},
            new String[] {"sz", "szu"},
            new String[] {"cz", "czu"},
            new String[] {"rz", "rzu"},
            new String[] {"ch", "chu"},
            new String[] {"ś", "siu"},
            new String[] {"ń", "niu"},
            new String[] {"ć", "ciu"},
            new String[] {"ź", "ziu"},
            new String[] {"ł", "le"},
            new String[] {"r", "rze"},
            new String[] {"t", "cie"},
            new String[] {"d", "dzie"},
            new String[] {"ż", "żu"},
            new String[] {"k", "ku"},
            new String[] {"g", "gu"},
            new String[] {"h", "hu"},
            new String[] {"j", "ju"},
            new String[] {"l", "lu"},
            new String[] {"n", "nie"},
            new String[] {"m", "mie"},
            new String[] {"b", "bie"},
            new String[] {"p", "pie"},
            new String[] {"f", "fie"},
            new String[] {"w", "wie"},
            new String[] {"z", "zie"},
            new String[] {"s", "sie"},
            new String[] {"a", "o"},
            new String[] {"i", "i"},
            new String[] {"y", "y"},
            new String[] {"o", "o"});

    private Vocative() {}

    /** Empty where no rule is certain. */
    static Optional<String> of(String name, Sex sex) {
        return switch (sex) {
            case MALE -> man(name);
            case FEMALE -> Optional.of(woman(name));
            case UNKNOWN -> Optional.empty();
        };
    }

    private static String woman(String name) {
        if (!name.endsWith("a")) {
            return name;
        }
        String stem = name.substring(0, name.length() - 1);
        boolean tender = TENDER.contains(name) || name.endsWith("sia") || name.endsWith("zia") || name.endsWith("cia");
        return stem + (tender ? "u" : "o");
    }

    private static Optional<String> man(String name) {
        String own = OWN.get(name);
        if (own != null) {
            return Optional.of(own);
        }
        return MEN.stream()
                .filter(ending -> name.endsWith(ending[0]))
                .findFirst()
                .map(ending -> name.substring(0, name.length() - ending[0].length()) + ending[1]);
    }
}
