package org.kinward.edge.web.openapi.record;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kinward.edge.web.openapi.form.Schema;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.personal.PersonalData;
import org.kinward.engine.record.action.Input;
import org.kinward.platform.language.Messages;

/** How a type's records look: as they are read, as they are created, as they are changed. */
public final class RecordSchemas {
    private static final String COMPONENTS = "#/components/schemas/";
    /** Written otherwise than read. */
    private static final Set<String> WITH_INPUT = Set.of("Reference", "Money");

    private final Messages messages;
    private final Locale language;

    public RecordSchemas(Messages messages, Locale language) {
        this.messages = messages;
        this.language = language;
    }

    String label(Model model) {
        return messages.text(language, model.key() + ".label");
    }

    public String plural(Model model) {
        return messages.text(language, model.key() + ".plural");
    }

    private String label(Model model, ModelField field) {
        return messages.find(language, model.key() + "." + field.key())
                .orElseGet(() -> messages.text(language, "field." + field.key()));
    }

    /** As read: every field it is read with, absent ones null. */
    public Map<String, Object> record(Model model) {
        boolean alone = model.parent().isEmpty();
        var members = Schema.object()
                .member("object", Map.of("const", model.key()), alone)
                .needs("id", Schema.id())
                .member("version", Schema.number(), alone);
        for (ModelField field : model.fields()) {
            Map<String, Object> schema = field.type().schema(field.settings());
            members.with(field.key(), personal(field, Schema.titled(label(model, field), Schema.orNull(schema))));
        }
        return Schema.titled(label(model), members.open());
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
    public Map<String, Object> fields(Model model) {
        var members = Schema.object();
        for (ModelField field : writable(model)) {
            Map<String, Object> schema = input(model, field);
            members.member(
                    field.key(),
                    Schema.titled(label(model, field), field.required() ? schema : Schema.orNull(schema)),
                    field.required() && field.initial() == null);
        }
        return Schema.titled(label(model), members);
    }

    /** As changed: of each field what it was and what it becomes. */
    public Map<String, Object> changes(Model model) {
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
        return Schema.titled(label(model), members);
    }

    private static Map<String, Object> change(Map<String, Object> value) {
        return Schema.object().with("was", Schema.orNull(value)).needs("becomes", Schema.orNull(value));
    }

    private static Map<String, Object> childChanges(String child) {
        return Schema.object()
                .with("add", Schema.list(Schema.ref(fieldsOf(child))))
                .with(
                        "change",
                        Schema.list(
                                Schema.object().needs("id", Schema.id()).needs("fields", Schema.ref(changesOf(child)))))
                .with("remove", Schema.list(Schema.id()));
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

    public static String fieldsOf(String object) {
        return object + "Fields";
    }

    public static String changesOf(String object) {
        return object + "Changes";
    }
}
