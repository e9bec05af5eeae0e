package org.kinward.engine.custom.web;

import java.util.ArrayList;
import java.util.List;
import org.kinward.engine.catalog.definition.FieldDefinition;
import org.kinward.engine.catalog.definition.TypeDefinition;
import tools.jackson.databind.JsonNode;

/** Reads a definition as clients write it: the fields of the record, its own fields among them. */
final class DefinitionReader {
    private DefinitionReader() {}

    static TypeDefinition type(JsonNode in) {
        List<FieldDefinition> fields = new ArrayList<>();
        in.path("fields").forEach(field -> fields.add(field(field)));
        return new TypeDefinition(
                text(in, "key"),
                FieldDefinition.texts(in.path("labels")),
                FieldDefinition.texts(in.path("plurals")),
                text(in, "icon"),
                text(in, "titleField"),
                text(in, "partOf"),
                text(in, "board"),
                custody(text(in, "custody")),
                is(in, "link"),
                is(in, "retired"),
                TypeDefinition.traits(is(in, "sensitive"), texts(in.path("visibleThrough"))),
                fields);
    }

    private static String custody(String written) {
        return written.equals("shared") || written.equals("configuration") ? written : "owned";
    }

    private static FieldDefinition field(JsonNode in) {
        return new FieldDefinition(
                text(in, "key"),
                text(in, "fieldType"),
                FieldDefinition.texts(in.path("labels")),
                in.path("settings").isObject() ? in.path("settings") : null,
                text(in, "initial"),
                text(in, "section"),
                is(in, "required"),
                is(in, "unique"),
                is(in, "indexed"),
                is(in, "searched"),
                is(in, "listed"),
                is(in, "retired"));
    }

    private static List<String> texts(JsonNode in) {
        return in.valueStream().map(one -> one.asString("")).toList();
    }

    private static String text(JsonNode in, String key) {
        return in.path(key).asString("");
    }

    private static boolean is(JsonNode in, String key) {
        return in.path(key).asBoolean(false);
    }
}
