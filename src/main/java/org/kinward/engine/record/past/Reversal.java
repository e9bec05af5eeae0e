package org.kinward.engine.record.past;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.ChildChanges;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The commands that take a batch back. Each says what it replaces, so that the pipeline's own merging keeps what
 * somebody else has changed since.
 */
public final class Reversal {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNode NOTHING = JsonNodeFactory.instance.nullNode();

    private final Catalogue catalogue;

    public Reversal(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Last done, first undone. */
    public List<Command> of(List<FeedLine> lines) {
        List<Command> commands = new ArrayList<>();
        for (FeedLine line : lines.reversed()) {
            catalogue.find(line.object()).ifPresent(model -> commands.add(reverse(model, line)));
        }
        return commands;
    }

    private static Command reverse(Model model, FeedLine line) {
        return switch (line.kind()) {
            case CREATED, RESTORED -> new Command.Delete(line.object(), line.record());
            case DELETED -> new Command.Restore(line.object(), line.record());
            case UPDATED -> reverse(model, line.record(), JSON.readTree(String.valueOf(line.changes())));
        };
    }

    private static Command.Update reverse(Model model, UUID record, JsonNode changes) {
        Map<String, Change> fields = new LinkedHashMap<>();
        Map<String, ChildChanges> children = new LinkedHashMap<>();
        changes.properties().forEach(entry -> {
            Optional<ModelField> field = model.find(entry.getKey());
            JsonNode was = entry.getValue().get(0);
            JsonNode became = entry.getValue().get(1);
            if (field.filter(one -> !one.settings().owned().isEmpty()).isPresent()) {
                children.put(entry.getKey(), children(was, became));
            } else if (field.filter(one -> !one.readOnly()).isPresent()) {
                fields.put(entry.getKey(), new Change(became, was));
            }
        });
        return new Command.Update(model.key(), record, null, fields, children);
    }

    private static ChildChanges children(JsonNode was, JsonNode became) {
        Map<String, JsonNode> before = byId(was);
        Map<String, JsonNode> after = byId(became);
        List<Map<String, JsonNode>> add = new ArrayList<>();
        List<ChildChanges.ChildUpdate> change = new ArrayList<>();
        List<UUID> remove = new ArrayList<>();
        before.forEach((id, child) -> {
            JsonNode now = after.get(id);
            if (now == null) {
                Map<String, JsonNode> values = new LinkedHashMap<>();
                child.properties().forEach(value -> values.put(value.getKey(), value.getValue()));
                add.add(values);
            } else {
                change.add(new ChildChanges.ChildUpdate(UUID.fromString(id), differences(child, now)));
            }
        });
        after.keySet().stream().filter(id -> !before.containsKey(id)).forEach(id -> remove.add(UUID.fromString(id)));
        return new ChildChanges(add, change, remove);
    }

    private static Map<String, JsonNode> byId(JsonNode children) {
        Map<String, JsonNode> byId = new LinkedHashMap<>();
        children.forEach(child -> byId.put(child.path("id").asString(), child));
        return byId;
    }

    private static Map<String, Change> differences(JsonNode before, JsonNode after) {
        Map<String, Change> fields = new LinkedHashMap<>();
        before.properties().forEach(value -> {
            JsonNode now = after.path(value.getKey());
            if (!now.equals(value.getValue())) {
                fields.put(value.getKey(), new Change(now.isMissingNode() ? NOTHING : now, value.getValue()));
            }
        });
        after.properties().stream()
                .filter(value -> !before.has(value.getKey()))
                .forEach(value -> fields.put(value.getKey(), new Change(value.getValue(), NOTHING)));
        return fields;
    }

    /** Of a conflicting command, what nobody else touched; empty when nothing is left of it. */
    public static Optional<Command> without(Command command, Outcome.Conflict conflict) {
        if (!(command instanceof Command.Update update)) {
            return Optional.empty();
        }
        Map<String, Change> fields = new LinkedHashMap<>(update.fields());
        fields.keySet().removeAll(conflict.fields().keySet());
        Map<String, ChildChanges> children = new LinkedHashMap<>(update.children());
        children.keySet().removeIf(key -> conflict.fields().keySet().stream().anyMatch(at -> at.startsWith(key + "[")));
        return fields.isEmpty() && children.isEmpty()
                ? Optional.empty()
                : Optional.of(new Command.Update(update.object(), update.id(), null, fields, children));
    }
}
