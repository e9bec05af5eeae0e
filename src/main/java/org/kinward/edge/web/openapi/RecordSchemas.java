package org.kinward.edge.web.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.personal.PersonalData;
import org.kinward.engine.record.action.Input;
import org.kinward.platform.language.Messages;

/** How a type's records look: as they are read, as they are created, as they are changed, and in what commands. */
final class RecordSchemas {
    private static final String COMPONENTS = "#/components/schemas/";
    /** Written otherwise than read. */
    private static final Set<String> WITH_INPUT = Set.of("Reference", "Money");

    private final Messages messages;
    private final Locale language;

    RecordSchemas(Messages messages, Locale language) {
        this.messages = messages;
        this.language = language;
    }

    String label(Model model) {
        return messages.text(language, model.key() + ".label");
    }

    String plural(Model model) {
        return messages.text(language, model.key() + ".plural");
    }

    private String label(Model model, ModelField field) {
        return messages.find(language, model.key() + "." + field.key())
                .orElseGet(() -> messages.text(language, "field." + field.key()));
    }

    /** As read: every field it is read with, absent ones null. */
    Map<String, Object> record(Model model) {
        var members = Schema.object()
                .with("object", Map.of("const", model.key()))
                .with("id", Schema.id())
                .with("version", Schema.number());
        for (ModelField field : model.fields()) {
            Map<String, Object> schema = field.type().schema(field.settings());
            members.with(field.key(), personal(field, Schema.titled(label(model, field), Schema.orNull(schema))));
        }
        List<String> always = model.parent().isPresent() ? List.of("id") : List.of("object", "id", "version");
        return Schema.titled(label(model), members.required(always).open().build());
    }

    /** Says of what is told about people which kind of personal data it is, and what for. */
    private static Map<String, Object> personal(ModelField field, Map<String, Object> schema) {
        PersonalData personal = field.settings().personal();
        if (personal == null) {
            return schema;
        }
        var said = new TreeMap<>(schema);
        said.put(
                "x-personal-data",
                Map.of(
                        "kind", personal.kind().wire(),
                        "purpose", personal.purpose().wire()));
        return said;
    }

    /** As created: what may be written, and without what none is. */
    Map<String, Object> fields(Model model) {
        var members = Schema.object();
        List<String> required = new ArrayList<>();
        for (ModelField field : writable(model)) {
            Map<String, Object> schema = input(model, field);
            members.with(
                    field.key(), Schema.titled(label(model, field), field.required() ? schema : Schema.orNull(schema)));
            if (field.required() && field.initial() == null) {
                required.add(field.key());
            }
        }
        return Schema.titled(label(model), members.required(required).build());
    }

    /** As changed: of each field what it was and what it becomes. */
    Map<String, Object> changes(Model model) {
        var members = Schema.object();
        for (ModelField field : writable(model)) {
            members.with(
                    field.key(),
                    Schema.titled(
                            label(model, field),
                            field.settings().owned().isEmpty()
                                    ? change(input(model, field))
                                    : childChanges(field.settings().owned())));
        }
        return Schema.titled(label(model), members.build());
    }

    private static Map<String, Object> change(Map<String, Object> value) {
        return Schema.object()
                .with("was", Schema.orNull(value))
                .with("becomes", Schema.orNull(value))
                .required("becomes")
                .build();
    }

    private static Map<String, Object> childChanges(String child) {
        return Schema.object()
                .with("add", Schema.list(Schema.ref(fieldsOf(child))))
                .with(
                        "change",
                        Schema.list(Schema.object()
                                .with("id", Schema.id())
                                .with("fields", Schema.ref(changesOf(child)))
                                .required("id", "fields")
                                .build()))
                .with("remove", Schema.list(Schema.id()))
                .build();
    }

    static List<ModelField> writable(Model model) {
        return model.fields().stream()
                .filter(field ->
                        !field.readOnly() && (!field.system() || model.parent().isEmpty()))
                .toList();
    }

    private static Map<String, Object> input(Model model, ModelField field) {
        if (!field.settings().owned().isEmpty()) {
            return Schema.list(Schema.ref(fieldsOf(field.settings().owned())));
        }
        return input(field.type().schema(field.settings()));
    }

    /** The same schema, pointing to how the value is written where that is another way than it is read. */
    private static Map<String, Object> input(Map<String, Object> read) {
        if (read.get("$ref") instanceof String ref && WITH_INPUT.contains(ref.substring(COMPONENTS.length()))) {
            return Map.of("$ref", ref + "Input");
        }
        return "decimal".equals(read.get("format"))
                ? Schema.anyOf(List.of(new TreeMap<>(read), Map.of("type", "number")))
                : new TreeMap<>(read);
    }

    /** What an action asks for, as it is written. */
    static Map<String, Object> input(Input<?> asked) {
        return input(asked.type().schema(asked.settings()));
    }

    static String fieldsOf(String object) {
        return object + "Fields";
    }

    static String changesOf(String object) {
        return object + "Changes";
    }

    /** Batches of commands and what comes of each. */
    static Map<String, Map<String, Object>> commands() {
        var all = new LinkedHashMap<String, Map<String, Object>>();
        all.put(
                "Command",
                Schema.object()
                        .says("The fields of a create are values, those of an update say `{was, becomes}`;"
                                + " the paths of each type describe both exactly.")
                        .with("do", Schema.choice("create", "update", "delete", "restore"))
                        .with("object", Schema.text())
                        .with("id", Schema.id())
                        .with("version", Schema.number())
                        .with("fields", Schema.map(Schema.anything()))
                        .required("do", "object")
                        .build());
        all.put(
                "Batch",
                Schema.object()
                        .with("mode", Schema.choice("ALL_OR_NOTHING", "EACH"))
                        .with(
                                "commands",
                                new TreeMap<>(Map.of(
                                        "type",
                                        "array",
                                        "minItems",
                                        1,
                                        "maxItems",
                                        2000,
                                        "items",
                                        Schema.ref("Command"))))
                        .required("commands")
                        .build());
        all.put(
                "BatchResult",
                Schema.object()
                        .with("batch", Schema.id())
                        .with("outcomes", Schema.list(Schema.ref("Outcome")))
                        .required("batch", "outcomes")
                        .build());
        all.put("Outcome", outcome());
        return all;
    }

    private static Map<String, Object> outcome() {
        return Schema.object()
                .says("What came of one command; which members there are depends on the status.")
                .with("status", Schema.choice("saved", "rejected", "conflict", "denied", "notFound", "skipped"))
                .with("id", Schema.id())
                .with("version", Schema.number())
                .with("record", Schema.map(Schema.anything()))
                .with("violations", Schema.list(Schema.ref("Violation")))
                .with("by", Schema.orNull(Schema.ref("Reference")))
                .with("at", Schema.orNull(Schema.text("date-time")))
                .with(
                        "fields",
                        Schema.map(Schema.object()
                                .with("was", Schema.anything())
                                .with("yours", Schema.anything())
                                .with("theirs", Schema.anything())
                                .build()))
                .with("message", Schema.text())
                .required("status")
                .open()
                .build();
    }
}
