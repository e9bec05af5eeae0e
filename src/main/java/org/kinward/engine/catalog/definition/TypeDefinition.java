package org.kinward.engine.catalog.definition;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A type the workspace made, or what it changed about a declared one. Of a declared type only labels and fields can be
 * said.
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
        List<FieldDefinition> fields) {
    /** The title that comes with a type which names no other. */
    public static final String NAME = "name";

    public TypeDefinition {
        labels = Map.copyOf(labels);
        plurals = Map.copyOf(plurals);
        fields = List.copyOf(fields);
    }

    public boolean own() {
        return key.startsWith(Definitions.PREFIX);
    }

    public boolean named() {
        return title.isEmpty() || title.equals(NAME);
    }

    /** Its fields in use that the workspace made. */
    public Stream<FieldDefinition> added() {
        return fields.stream().filter(field -> field.own() && !field.retired());
    }

    public TypeDefinition withFields(List<FieldDefinition> changed) {
        return new TypeDefinition(key, labels, plurals, icon, title, parent, board, custody, link, retired, changed);
    }
}
