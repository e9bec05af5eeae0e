package org.kinward.platform.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The bundles {@code messages/<module>[_language].properties} in UTF-8; the file without a language is English.
 * Arguments stand in braces by name: {@code At most {max} characters}.
 */
@Component
public final class Messages {
    public static final List<Locale> LOCALES = List.of(
            Locale.ENGLISH,
            Locale.forLanguageTag("pt-PT"),
            Locale.forLanguageTag("pt-BR"),
            Locale.forLanguageTag("pl"));

    private final Map<Locale, Map<String, String>> texts = new HashMap<>();
    private volatile Map<Locale, Map<String, String>> own = Map.of();

    public Messages() {
        LOCALES.forEach(locale -> texts.put(locale, new HashMap<>()));
        try {
            var resolver = new PathMatchingResourcePatternResolver();
            for (Resource resource : resolver.getResources("classpath*:messages/*.properties")) {
                read(resource);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Resource resource) throws IOException {
        String name = String.valueOf(resource.getFilename()).replace(".properties", "");
        int underscore = name.indexOf('_');
        Locale locale = underscore < 0
                ? Locale.ENGLISH
                : Locale.forLanguageTag(name.substring(underscore + 1).replace('_', '-'));
        Map<String, String> into = texts.computeIfAbsent(locale, l -> new HashMap<>());
        var properties = new Properties();
        try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        properties.forEach((key, text) -> into.put(key.toString(), text.toString()));
    }

    /** The supported language nearest to what a client asks for (RFC 4647 look-up); English when none is. */
    public static Locale nearest(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(acceptLanguage)) {
                Locale asked = Locale.forLanguageTag(range.getRange());
                for (Locale locale : LOCALES) {
                    if (locale.equals(asked)) {
                        return locale;
                    }
                }
                for (Locale locale : LOCALES) {
                    if (locale.getLanguage().equals(asked.getLanguage())) {
                        return locale;
                    }
                }
            }
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
        return Locale.ENGLISH;
    }

    /** What the workspace itself says, before all bundles; it takes the place of what it said until now. */
    public void say(Map<Locale, Map<String, String>> texts) {
        own = Map.copyOf(texts);
    }

    public Optional<String> find(Locale locale, String key) {
        String said = own.getOrDefault(locale, Map.of()).get(key);
        if (said != null) {
            return Optional.of(said);
        }
        String text = texts.getOrDefault(locale, Map.of()).get(key);
        return Optional.ofNullable(
                text != null
                        ? text
                        : texts.getOrDefault(Locale.ENGLISH, Map.of()).get(key));
    }

    /** The sentence, or its key where there is none: a missing text must be seen, not break a screen. */
    public String text(Locale locale, String key, Map<String, ?> arguments) {
        String text = find(locale, key).orElse(key);
        for (Map.Entry<String, ?> argument : arguments.entrySet()) {
            text = text.replace("{" + argument.getKey() + "}", said(argument.getValue()));
        }
        return text;
    }

    private static String said(@Nullable Object argument) {
        return argument instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(argument);
    }

    public String text(Locale locale, String key) {
        return text(locale, key, Map.of());
    }
}
