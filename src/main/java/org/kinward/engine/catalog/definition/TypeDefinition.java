package org.kinward.engine.catalog.definition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A type the workspace made, or what it changed about a declared one. Of a declared type only labels, fields and traits can
 * be said.
 *
 * @param key {@code my.visit}, or that of a declared type
 * @param labels of one record, by language tag
 * @param plurals of several
 * @param title key of the field by which people call a record; empty for {@code name}, which then comes with the type
 * @param parent key of the type that owns these records; empty where they stand alone
 * @param board key of the field whose values are the columns of a board; empty for the first select
 * @param custody who keeps the records: {@code owned}, {@code shared} or {@code configuration}
 * @param link a many-to-many between two types
 * @param retired hidden, its records kept
 * @param traits added to those it is declared with: that it is sensitive, and through what its records are seen
 */
public record TypeDefinition(
        String key,
        Map<String, String> labels,
        Map<String, String> plurals,
        String icon,
        String title,
        String parent,
        String board,
        String custody,
        boolean link,
        boolean retired,
        List<String> traits,
        List<FieldDefinition> fields) {
    /** A trait of types of which every look is written down. */
    public static final String SENSITIVE = "sensitive";

    /** With the key of a relation: a trait of types whose records are seen by whoever sees what it points to. */
    public static final String VISIBLE_THROUGH = "visibleThrough:";

    /** The title that comes with a type which names no other. */
    public static final String NAME = "name";

    public TypeDefinition {
        labels = Map.copyOf(labels);
        plurals = Map.copyOf(plurals);
        // A release before this one knew none.
        traits = traits == null ? List.of() : List.copyOf(traits);
        fields = List.copyOf(fields);
    }

    public boolean own() {
        return key.startsWith(Definitions.PREFIX);
    }

    public boolean named() {
        return title.isEmpty() || title.equals(NAME);
    }

    /** @param through keys of relations */
    public static List<String> traits(boolean sensitive, Collection<String> through) {
        return Stream.concat(
                        sensitive ? Stream.of(SENSITIVE) : Stream.of(),
                        through.stream().map(relation -> VISIBLE_THROUGH + relation))
                .toList();
    }

    /** Keys of the relations through which its records are seen, as far as this says. */
    public Stream<String> through() {
        return traits.stream()
                .filter(trait -> trait.startsWith(VISIBLE_THROUGH))
                .map(trait -> trait.substring(VISIBLE_THROUGH.length()));
    }

    /** Its fields in use that the workspace made. */
    public Stream<FieldDefinition> added() {
        return fields.stream().filter(field -> field.own() && !field.retired());
    }

    public TypeDefinition withFields(List<FieldDefinition> changed) {
        return new TypeDefinition(
                key, labels, plurals, icon, title, parent, board, custody, link, retired, traits, changed);
    }
}
