package org.kinward.edge.exchange.guess;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Country codes from what people write: ISO 3166 codes of two or three letters, and names in our four languages. */
public final class Countries {

    private static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH,
            Locale.forLanguageTag("pt-PT"),
            Locale.forLanguageTag("pt-BR"),
            Locale.forLanguageTag("pl"));
    /** Everyday names that the locale data lacks; "Korea" on its own is the South in trade. */
    private static final Map<String, String> EVERYDAY = Map.ofEntries(
            Map.entry("usa", "US"),
            Map.entry("unitedstatesofamerica", "US"),
            Map.entry("america", "US"),
            Map.entry("eua", "US"),
            Map.entry("uk", "GB"),
            Map.entry("greatbritain", "GB"),
            Map.entry("england", "GB"),
            Map.entry("scotland", "GB"),
            Map.entry("wales", "GB"),
            Map.entry("inglaterra", "GB"),
            Map.entry("anglia", "GB"),
            Map.entry("korea", "KR"),
            Map.entry("southkorea", "KR"),
            Map.entry("republicofkorea", "KR"),
            Map.entry("holland", "NL"),
            Map.entry("holanda", "NL"),
            Map.entry("holandia", "NL"),
            Map.entry("czechrepublic", "CZ"),
            Map.entry("russianfederation", "RU"),
            Map.entry("uae", "AE"),
            Map.entry("eire", "IE"),
            Map.entry("vietnam", "VN"),
            Map.entry("turkey", "TR"),
            Map.entry("hongkong", "HK"),
            Map.entry("macau", "MO"));

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());
    private static final Map<String, String> BY_NAME = names();
    private static final Map<String, String> LONG_CODES = longCodes();
    private static final Nearest NEAREST = new Nearest(english());

    private Countries() {}

    private static Map<String, String> names() {
        var names = new HashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            var country = Locale.of("", code);
            for (var language : LANGUAGES) {
                names.putIfAbsent(Words.value(country.getDisplayCountry(language)), code);
            }
        }
        names.putAll(EVERYDAY);
        return Map.copyOf(names);
    }

    private static Map<String, String> longCodes() {
        var codes = new HashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            codes.put(Locale.of("", code).getISO3Country(), code);
        }
        return Map.copyOf(codes);
    }

    private static Map<String, String> english() {
        var spellings = new HashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            var country = Locale.of("", code);
            var english = country.getDisplayCountry(Locale.ENGLISH);
            for (var language : LANGUAGES) {
                spellings.put(country.getDisplayCountry(language), english);
            }
        }
        return spellings;
    }

    /** The ISO code of a country, or null when the text names none. */
    public static @Nullable String code(String text) {
        var bare = text.strip();
        var upper = bare.toUpperCase(Locale.ROOT);
        if (upper.length() == 2 && CODES.contains(upper)) {
            return upper;
        }
        if (upper.length() == 3 && LONG_CODES.containsKey(upper)) {
            return LONG_CODES.get(upper);
        }
        return BY_NAME.get(Words.value(bare));
    }

    /** The English name of the country a misspelt name probably means, or null. */
    public static @Nullable String nearest(String text) {
        return NEAREST.of(text);
    }
}
