package org.kinward.engine.catalog.definition;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What has to hold for every record of a type, as the workspace says it.
 *
 * @param expression in CEL, over fields of the record and of those it points to: true, or nothing, where it holds
 * @param messages what is said where it does not, by language tag
 * @param field at which that is said; empty for the whole record
 */
public record RuleDefinition(
        String object, String name, String expression, Map<String, String> messages, String field) {
    private static final List<String> NEXT_BEST = List.of("en", "pt-PT", "pt-BR", "pl");

    public RuleDefinition {
        messages = Map.copyOf(messages);
    }

    /** In this language, or else in the nearest that has one. */
    public String message(Locale language) {
        String said = messages.get(language.toLanguageTag());
        return said != null
                ? said
                : NEXT_BEST.stream()
                        .filter(messages::containsKey)
                        .map(messages::get)
                        .findFirst()
                        .orElse(name);
    }
}
