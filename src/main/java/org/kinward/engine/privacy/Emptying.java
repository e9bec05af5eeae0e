package org.kinward.engine.privacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.privacy.self.Selves;
import org.kinward.engine.privacy.spi.Traces;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.ChildChanges;
import org.kinward.engine.record.command.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes the commands after which a record tells nothing of a person any more. Where a value must be, a marker stands. */
record Emptying(Model model, Traces traces) {
    private static final String ACTIVE = "active";

    /** The person's own record: every field of it is about them, whatever it says it holds. */
    Optional<Command.Update> own(JsonNode record) {
        Map<String, Change> fields = new HashMap<>();
        Map<String, ChildChanges> children = new HashMap<>();
        for (ModelField field : model.fields()) {
            JsonNode value = record.path(field.key());
            if (!field.settings().owned().isEmpty() && !value.isEmpty()) {
                children.put(field.key(), new ChildChanges(List.of(), List.of(), ids(value)));
            } else if (written(field, value)
                    && !(field.readOnly() && field.settings().personal() == null)) {
                put(fields, field, value, instead(field, record));
            }
        }
        return update(record, fields, children);
    }

    /**
     * Another that is the person's own, as the user they are: emptied but for what says how it stands in the workspace, and
     * for the relation that says whose it is; whatever was on is off.
     */
    Optional<Command.Update> self(JsonNode record) {
        Map<String, Change> fields = new HashMap<>();
        for (ModelField field : model.fields()) {
            JsonNode value = record.path(field.key());
            if (!written(field, value) || field.readOnly() || Selves.says(model, field)) {
                continue;
            }
            if (field.key().equals(ACTIVE)) {
                put(fields, field, value, JsonNodeFactory.instance.booleanNode(false));
            } else if (!field.required() || field.type().hasWords()) {
                put(fields, field, value, instead(field, record));
            }
        }
        return update(record, fields, Map.of());
    }

    /** One that stays: fields that hold personal data are emptied, and in other texts the marker takes the person's place. */
    Optional<Command.Update> staying(JsonNode record) {
        Map<String, Change> fields = new HashMap<>();
        for (ModelField field : model.fields()) {
            JsonNode value = record.path(field.key());
            if (!written(field, value)) {
                continue;
            }
            if (field.settings().personal() != null) {
                put(fields, field, value, instead(field, record));
            } else if (value.isString() && field.type().hasWords() && !field.readOnly()) {
                put(fields, field, value, JsonNodeFactory.instance.stringNode(traces.without(value.asString())));
            }
        }
        return update(record, fields, Map.of());
    }

    /**
     * One about others that names the person: in what it says the marker takes their place.
     *
     * @param entries its owned children that hold the person's data, by field: they go
     */
    Optional<Command.Update> naming(JsonNode record, Map<String, List<UUID>> entries) {
        Map<String, Change> fields = new HashMap<>();
        for (ModelField field : model.fields()) {
            JsonNode value = record.path(field.key());
            if (written(field, value) && value.isString() && field.type().hasWords()) {
                put(fields, field, value, JsonNodeFactory.instance.stringNode(traces.without(value.asString())));
            }
        }
        Map<String, ChildChanges> children = new HashMap<>();
        entries.forEach((field, ids) -> children.put(field, new ChildChanges(List.of(), List.of(), ids)));
        return update(record, fields, children);
    }

    private static boolean written(ModelField field, JsonNode value) {
        return field.stored() && !field.system() && !field.derived() && !value.isNull() && !value.isMissingNode();
    }

    private static void put(Map<String, Change> fields, ModelField field, JsonNode was, @Nullable JsonNode becomes) {
        if (becomes != null && !becomes.equals(was)) {
            fields.put(field.key(), new Change(null, becomes));
        }
    }

    /** What stands where the value stood; null where it has to stay, being required and no text. */
    private @Nullable JsonNode instead(ModelField field, JsonNode record) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (!field.required()) {
            return json.nullNode();
        }
        if (field.type().hasWords()) {
            // No two records share a unique value, and so no two erased people their marker.
            String id = record.path("id").asString();
            return json.stringNode(
                    field.traits().unique() ? traces.marker() + " " + id.substring(id.length() - 12) : traces.marker());
        }
        return field.initial() == null ? null : json.stringNode(field.initial());
    }

    private Optional<Command.Update> update(
            JsonNode record, Map<String, Change> fields, Map<String, ChildChanges> children) {
        if (fields.isEmpty() && children.isEmpty()) {
            return Optional.empty();
        }
        UUID id = UUID.fromString(record.path("id").asString());
        return Optional.of(new Command.Update(model.key(), id, null, fields, children));
    }

    private static List<UUID> ids(JsonNode children) {
        List<UUID> ids = new ArrayList<>();
        children.forEach(child -> ids.add(UUID.fromString(child.path("id").asString())));
        return ids;
    }
}
