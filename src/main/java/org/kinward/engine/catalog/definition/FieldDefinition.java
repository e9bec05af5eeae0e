package org.kinward.engine.catalog.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.field.personal.PersonalData;
import org.kinward.engine.field.spi.FieldSettings;
import org.kinward.engine.field.spi.Option;
import tools.jackson.databind.JsonNode;

/**
 * A field the workspace added, or what it changed about a declared one. Of a declared field only labels, options and the
 * rules that it be there or be unique can be said.
 *
 * @param key {@code my.zone}, or that of a declared field
 * @param type of the value, as the API names it; empty for a declared field
 * @param labels text by language tag
 * @param settings what the type asks beside: {@code options} (each {@code {"key","color","labels","retired"}}), {@code targets},
 *     {@code scale}, {@code prefix}, {@code computed}, {@code personal} ({@code {"kind","purpose"}})
 * @param initial what a new record has, as a client would write it; empty for nothing
 * @param section of the form; empty for the one of added fields
 * @param listed whether lists show it unasked
 * @param retired hidden, its values kept
 */
public record FieldDefinition(
        String key,
        String type,
        Map<String, String> labels,
        @Nullable JsonNode settings,
        String initial,
        String section,
        boolean required,
        boolean unique,
        boolean indexed,
        boolean searched,
        boolean listed,
        boolean retired) {

    /** One choice with its texts. */
    public record Choice(Option option, Map<String, String> labels) {}

    public FieldDefinition {
        labels = Map.copyOf(labels);
    }

    /** Whether the workspace made the field, rather than changed one. */
    public boolean own() {
        return key.startsWith(Definitions.PREFIX);
    }

    public List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        if (settings != null) {
            for (JsonNode one : settings.path("options")) {
                var option = new Option(
                        one.path("key").asString(""),
                        one.path("color").asString(""),
                        one.path("retired").asBoolean(false));
                choices.add(new Choice(option, texts(one.path("labels"))));
            }
        }
        return choices;
    }

    /** How its values come about; null for a field that is written. */
    public @Nullable JsonNode computed() {
        return settings == null || !settings.path("computed").isObject() ? null : settings.path("computed");
    }

    public FieldSettings fieldSettings() {
        if (settings == null) {
            return FieldSettings.NONE;
        }
        List<String> targets = new ArrayList<>();
        settings.path("targets").forEach(target -> targets.add(target.asString("")));
        return FieldSettings.NONE
                .withOptions(choices().stream().map(Choice::option).toList())
                .withTargets(type.equals("user") ? List.of("user") : targets)
                .withScale(settings.path("scale").asInt(-1))
                .withPrefix(settings.path("prefix").asString(""))
                .withPersonal(personal());
    }

    /** What it says about a person; null where nothing, or nothing that can be read, is said. */
    public @Nullable PersonalData personal() {
        if (settings == null) {
            return null;
        }
        JsonNode said = settings.path("personal");
        PersonalData.Kind kind =
                PersonalData.Kind.of(said.path("kind").asString("")).orElse(null);
        PersonalData.Purpose purpose = PersonalData.Purpose.of(
                        said.path("purpose").asString(PersonalData.Purpose.RELATIONSHIP.wire()))
                .orElse(null);
        return kind == null || purpose == null ? null : new PersonalData(kind, purpose);
    }

    /** Texts by language, as they are written in JSON. */
    public static Map<String, String> texts(@Nullable JsonNode json) {
        Map<String, String> texts = new TreeMap<>();
        if (json != null) {
            json.properties().forEach(entry -> {
                String text = entry.getValue().asString("").strip();
                if (!text.isEmpty()) {
                    texts.put(entry.getKey(), text);
                }
            });
        }
        return texts;
    }
}
