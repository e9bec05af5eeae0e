package org.kinward.edge.exchange.sheet;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.field.spi.Elements;
import tools.jackson.databind.JsonNode;

/**
 * A column of the file.
 *
 * @param list key of the children it is about; null for the record itself
 * @param field key of a field, or a hop
 * @param part of the field's value; null for the whole
 */
record Column(@Nullable String list, String field, @Nullable String part) {

    /** The name by which a plan knows it. */
    String name() {
        return Stream.of(list, field, part).filter(one -> one != null).collect(Collectors.joining("."));
    }

    /** @param record the record, or the child the row is for */
    String cell(JsonNode record) {
        var value = record.path(field);
        if (part != null) {
            return value.path(part).asString("");
        }
        if (value.isArray()) {
            return Elements.cell(value.valueStream().map(Column::entry).toList());
        }
        if (value.isObject()) {
            for (var shown : List.of("amount", "title", "display", "id")) {
                if (value.path(shown).isValueNode() && !value.path(shown).isNull()) {
                    return value.path(shown).asString("");
                }
            }
            return "";
        }
        return value.asString("");
    }

    /** A contact point with what it is called before it. */
    private static String entry(JsonNode entry) {
        var label = entry.path("label").asString("");
        var value = entry.isObject() ? entry.path("value").asString("") : entry.asString("");
        return label.isEmpty() ? value : label + ": " + value;
    }
}
