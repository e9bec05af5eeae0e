package org.kinward.engine.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.definition.Definitions;
import org.kinward.engine.catalog.definition.FieldDefinition;
import org.kinward.engine.catalog.definition.TypeDefinition;
import org.kinward.engine.field.spi.Option;

/** What the workspace adds to one type and changes about it. */
final class Amendments {
    private final String object;
    private final Definitions definitions;
    private final @Nullable TypeDefinition definition;

    Amendments(String object, Definitions definitions) {
        this.object = object;
        this.definitions = definitions;
        definition = definitions.find(object).orElse(null);
    }

    private boolean declared() {
        return !object.startsWith(Definitions.PREFIX);
    }

    private Stream<FieldDefinition> said() {
        return definition == null ? Stream.of() : definition.fields().stream().filter(field -> !field.retired());
    }

    /** Fields added to a declared type; a type of the workspace has its own from the beginning. */
    List<Field<?>> added() {
        if (!declared()) {
            return List.of();
        }
        return definition == null
                ? DefinedType.children(object, definitions).toList()
                : DefinedType.added(definition, definitions);
    }

    /** A declared field with options and rules added. */
    ModelField amend(ModelField field) {
        return said().filter(said -> !said.own() && said.key().equals(field.key()))
                .findFirst()
                .map(said -> field.with(
                        field.settings()
                                .withOptions(options(field.settings().options(), said))
                                .withPersonal(
                                        said.personal() == null
                                                ? field.settings().personal()
                                                : said.personal()),
                        field.traits().and(said.required(), said.unique())))
                .orElse(field);
    }

    private static List<Option> options(List<Option> declared, FieldDefinition said) {
        Map<String, Option> options = new LinkedHashMap<>();
        declared.forEach(option -> options.put(option.key(), option));
        said.choices().forEach(choice -> {
            Option known = options.get(choice.option().key());
            Option now = choice.option();
            String color = known != null && now.color().isEmpty() ? known.color() : now.color();
            options.put(now.key(), new Option(now.key(), color, now.retired()));
        });
        return List.copyOf(options.values());
    }

    Set<String> ruled() {
        return said().filter(field -> field.required() || field.unique())
                .map(FieldDefinition::key)
                .collect(Collectors.toSet());
    }

    List<String> traits(List<String> declared) {
        return definition == null
                ? List.copyOf(declared)
                : Stream.concat(declared.stream(), definition.traits().stream())
                        .distinct()
                        .toList();
    }

    List<String> listColumns(List<String> declared) {
        return Stream.concat(
                        declared.stream(),
                        said().filter(field -> field.own() && field.listed()).map(FieldDefinition::key))
                .distinct()
                .toList();
    }

    /** Each added field in the section it names, or in the one of added fields. */
    Map<String, List<String>> sections(Map<String, List<String>> declared) {
        if (!declared()) {
            return declared;
        }
        Map<String, List<String>> sections = new LinkedHashMap<>();
        declared.forEach((key, fields) -> sections.put(key, new ArrayList<>(fields)));
        Map<String, String> wanted =
                said().collect(Collectors.toMap(FieldDefinition::key, FieldDefinition::section, (one, other) -> one));
        added().forEach(field -> {
            String section = wanted.getOrDefault(field.key(), "");
            sections.computeIfAbsent(sections.containsKey(section) ? section : DefinedType.OWN, s -> new ArrayList<>())
                    .add(field.key());
        });
        return sections;
    }
}
