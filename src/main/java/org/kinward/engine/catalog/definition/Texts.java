package org.kinward.engine.catalog.definition;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The texts of definitions in one language, under the keys that bundles use. */
final class Texts {
    private static final List<String> NEXT_BEST = List.of("en", "pt-PT", "pt-BR", "pl");

    private final Locale locale;
    private final Map<String, String> texts = new HashMap<>();

    Texts(Locale locale) {
        this.locale = locale;
    }

    Map<String, String> texts() {
        return texts;
    }

    void add(TypeDefinition type) {
        String key = type.key();
        Map<String, String> plurals = type.plurals().isEmpty() ? type.labels() : type.plurals();
        String name = type.own() ? bare(key) : "";
        put(key + ".label", type.labels(), name);
        put(key + ".plural", plurals, name);
        if (!type.parent().isEmpty()) {
            put(type.parent() + "." + key, plurals, name);
        }
        type.fields().forEach(field -> add(key, field));
    }

    private void add(String type, FieldDefinition field) {
        String key = type + "." + field.key();
        put(key, field.labels(), field.own() ? bare(field.key()) : "");
        for (FieldDefinition.Choice choice : field.choices()) {
            String option = choice.option().key();
            boolean made = field.own() || option.startsWith(Definitions.PREFIX);
            put(key + "." + option, choice.labels(), made ? bare(option) : "");
        }
    }

    private static String bare(String key) {
        return key.startsWith(Definitions.PREFIX) ? key.substring(Definitions.PREFIX.length()) : key;
    }

    /** A built-in keeps its own text where nothing is said; what the workspace made must be called something. */
    private void put(String key, Map<String, String> labels, String fallback) {
        String text = labels.get(locale.toLanguageTag());
        if (text == null && !fallback.isEmpty()) {
            text = NEXT_BEST.stream()
                    .filter(labels::containsKey)
                    .map(labels::get)
                    .findFirst()
                    .orElse(fallback);
        }
        if (text != null) {
            texts.put(key, text);
        }
    }
}
