package org.kinward.kernel.time;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * The national public holidays of the countries we know, by their laws as they stand: Portugal (Código do Trabalho, art.
 * 234), Brazil (Leis 662/1949, 6.802/1980, 10.607/2002 and 14.759/2023, with Good Friday), Poland (ustawa z 18 stycznia 1951
 * o dniach wolnych od pracy, with Christmas Eve since 2025). What regions, towns and custom add is left to the company.
 */
public final class Holidays {
    private record Rule(String key, int since, IntFunction<LocalDate> in) {
        Rule(String key, IntFunction<LocalDate> in) {
            this(key, 0, in);
        }
    }

    private static final Rule NEW_YEAR = fixed("newYear", 1, 1);
    private static final Rule GOOD_FRIDAY = easter("goodFriday", -2);
    private static final Rule EASTER = easter("easterSunday", 0);
    private static final Rule LABOUR = fixed("labourDay", 5, 1);
    private static final Rule CORPUS_CHRISTI = easter("corpusChristi", 60);
    private static final Rule ASSUMPTION = fixed("assumption", 8, 15);
    private static final Rule ALL_SAINTS = fixed("allSaints", 11, 1);
    private static final Rule CHRISTMAS = fixed("christmas", 12, 25);

    private static final Map<String, List<Rule>> RULES = new TreeMap<>(Map.of(
            "PT",
            List.of(
                    NEW_YEAR,
                    GOOD_FRIDAY,
                    EASTER,
                    fixed("freedomDay", 4, 25),
                    LABOUR,
                    CORPUS_CHRISTI,
                    fixed("portugalDay", 6, 10),
                    ASSUMPTION,
                    fixed("republicDay", 10, 5),
                    ALL_SAINTS,
                    fixed("restoration", 12, 1),
                    fixed("immaculateConception", 12, 8),
                    CHRISTMAS),
            "BR",
            List.of(
                    NEW_YEAR,
                    GOOD_FRIDAY,
                    fixed("tiradentes", 4, 21),
                    LABOUR,
                    fixed("independence", 9, 7),
                    fixed("ourLadyOfAparecida", 10, 12),
                    fixed("allSouls", 11, 2),
                    fixed("republicProclamation", 11, 15),
                    since(2024, fixed("blackConsciousness", 11, 20)),
                    CHRISTMAS),
            "PL",
            List.of(
                    NEW_YEAR,
                    fixed("epiphany", 1, 6),
                    EASTER,
                    easter("easterMonday", 1),
                    LABOUR,
                    fixed("constitution", 5, 3),
                    easter("pentecost", 49),
                    CORPUS_CHRISTI,
                    ASSUMPTION,
                    ALL_SAINTS,
                    fixed("independenceRegained", 11, 11),
                    since(2025, fixed("christmasEve", 12, 24)),
                    CHRISTMAS,
                    fixed("secondChristmasDay", 12, 26))));

    private Holidays() {}

    /** Countries whose holidays are known, ISO 3166-1 alpha-2. */
    public static Set<String> countries() {
        return RULES.keySet();
    }

    /** Those of a year in these countries, by date; what several countries keep is there for each. */
    public static List<Holiday> of(Collection<String> countries, int year) {
        return countries.stream()
                .flatMap(country -> in(country, year))
                .sorted(Comparator.comparing(Holiday::date).thenComparing(Holiday::country))
                .toList();
    }

    /** Why any of the countries rests that day; the first by name where several do. */
    public static Optional<Holiday> on(Collection<String> countries, LocalDate day) {
        return countries.stream()
                .sorted()
                .flatMap(country -> in(country, day.getYear()))
                .filter(one -> one.date().equals(day))
                .findFirst();
    }

    private static Stream<Holiday> in(String country, int year) {
        return RULES.getOrDefault(country, List.of()).stream()
                .filter(rule -> year >= rule.since())
                .map(rule -> new Holiday(rule.in().apply(year), rule.key(), country));
    }

    /** The country most of whose people live by this zone, where it is one we know. */
    public static Optional<String> countryOf(String zone) {
        return switch (zone) {
            case "Europe/Lisbon", "Atlantic/Madeira", "Atlantic/Azores", "Portugal" -> Optional.of("PT");
            case "Europe/Warsaw", "Poland" -> Optional.of("PL");
            case "America/Sao_Paulo",
                    "America/Bahia",
                    "America/Fortaleza",
                    "America/Recife",
                    "America/Belem",
                    "America/Manaus",
                    "America/Cuiaba",
                    "America/Campo_Grande",
                    "America/Porto_Velho",
                    "America/Boa_Vista",
                    "America/Rio_Branco",
                    "Brazil/East" -> Optional.of("BR");
            case "Europe/London", "GB" -> Optional.of("GB");
            case "Europe/Dublin", "Eire" -> Optional.of("IE");
            case "America/New_York",
                    "America/Detroit",
                    "America/Chicago",
                    "America/Denver",
                    "America/Phoenix",
                    "America/Los_Angeles",
                    "America/Anchorage",
                    "Pacific/Honolulu" -> Optional.of("US");
            default -> Optional.empty();
        };
    }

    private static Rule fixed(String key, int month, int day) {
        return new Rule(key, year -> LocalDate.of(year, month, day));
    }

    private static Rule easter(String key, int days) {
        return new Rule(key, year -> easterOf(year).plusDays(days));
    }

    private static Rule since(int year, Rule rule) {
        return new Rule(rule.key(), year, rule.in());
    }

    /** Easter Sunday by the Gregorian computus (Meeus, Astronomical Algorithms, 2nd ed., chapter 8). */
    static LocalDate easterOf(int year) {
        int a = year % 19;
        int century = year / 100;
        int f = (century + 8) / 25;
        int g = (century - f + 1) / 3;
        int h = (19 * a + century - century / 4 - g + 15) % 30;
        int k = year % 100;
        int l = (32 + 2 * (century % 4) + 2 * (k / 4) - h - k % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
