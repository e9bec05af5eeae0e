package org.kinward.engine.record.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Origin;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.identity.IdType;
import org.kinward.engine.field.spi.InvalidValue;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.ChildChanges;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.pipeline.Item.Asked;
import org.kinward.engine.record.pipeline.Item.AskedChild;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Violation;
import org.kinward.kernel.id.Ids;
import tools.jackson.databind.JsonNode;

/** Reads what was written into values of the fields' types; keeps every misreading. */
final class ReadValues implements Step {
    private static final Set<Origin> OWN_GROUND = Set.of(Origin.SAMPLE, Origin.SYSTEM);
    private static final int MAX_CHILDREN = 10_000;

    /** From so many on they are read on all processors: while values are read the database has nothing to do. */
    private static final int MANY = 200;

    @Override
    public void run(Batch batch) {
        List<Item> open = batch.open().toList();
        (open.size() < MANY ? open.stream() : open.parallelStream()).forEach(item -> {
            switch (item.command()) {
                case Command.Create create -> readAll(batch, item, create);
                case Command.Update update -> readAll(batch, item, update);
                case Command.Delete delete -> {}
                case Command.Restore restore -> {}
            }
        });
    }

    private static void readAll(Batch batch, Item item, Command.Create create) {
        create.fields().forEach((key, written) -> {
            Optional<ModelField> children = childField(item.model(), key);
            if (children.isPresent()) {
                addChildren(batch, item, children.get(), written);
            } else {
                new Reading(batch, item, item.model(), "")
                        .of(key, new Change(null, written))
                        .ifPresent(asked -> item.asked().put(asked.field(), asked));
            }
        });
    }

    private static void readAll(Batch batch, Item item, Command.Update update) {
        var reading = new Reading(batch, item, item.model(), "");
        update.fields()
                .forEach((key, change) ->
                        reading.of(key, change).ifPresent(asked -> item.asked().put(asked.field(), asked)));
        update.children()
                .forEach((key, changes) -> childField(item.model(), key)
                        .ifPresentOrElse(
                                field -> changeChildren(batch, item, field, changes),
                                () -> item.misread().add(unknown(item.model(), key, ""))));
    }

    private static Optional<ModelField> childField(Model model, String key) {
        return model.find(key).filter(field -> !field.settings().owned().isEmpty());
    }

    private static void addChildren(Batch batch, Item item, ModelField field, JsonNode written) {
        if (written.isNull()) {
            return;
        }
        if (!written.isArray() || written.size() > MAX_CHILDREN) {
            item.misread().add(Violation.of(field.key(), ErrorCode.MALFORMED_REQUEST));
            return;
        }
        List<Map<String, JsonNode>> added = new ArrayList<>();
        for (JsonNode one : written) {
            Map<String, JsonNode> values = new LinkedHashMap<>();
            one.properties().forEach(value -> values.put(value.getKey(), value.getValue()));
            added.add(values);
        }
        changeChildren(batch, item, field, new ChildChanges(added, List.of(), List.of()));
    }

    private static void changeChildren(Batch batch, Item item, ModelField field, ChildChanges changes) {
        Model child = batch.catalogue().model(field.settings().owned());
        int n = 0;
        for (Map<String, JsonNode> added : changes.add()) {
            var reading = new Reading(batch, item, child, field.key() + "[" + n++ + "].");
            Map<ModelField, Asked> values = new LinkedHashMap<>();
            added.forEach((key, written) -> {
                if (!key.equals("id")) {
                    reading.of(key, new Change(null, written)).ifPresent(asked -> values.put(asked.field(), asked));
                }
            });
            item.children().add(new AskedChild(field.key(), AskedChild.Kind.ADD, childId(added), values));
        }
        for (ChildChanges.ChildUpdate changed : changes.change()) {
            Map<ModelField, Asked> values = new LinkedHashMap<>();
            var reading = new Reading(batch, item, child, field.key() + "[" + changed.id() + "].");
            changed.fields()
                    .forEach((key, change) ->
                            reading.of(key, change).ifPresent(asked -> values.put(asked.field(), asked)));
            item.children().add(new AskedChild(field.key(), AskedChild.Kind.CHANGE, changed.id(), values));
        }
        changes.remove()
                .forEach(id -> item.children().add(new AskedChild(field.key(), AskedChild.Kind.REMOVE, id, Map.of())));
    }

    private static UUID childId(Map<String, JsonNode> added) {
        JsonNode id = added.get("id");
        try {
            return id == null || id.isNull() ? Ids.next() : IdType.uuid(id);
        } catch (InvalidValue e) {
            return Ids.next();
        }
    }

    private static Violation unknown(Model model, String key, String at) {
        return new Violation(at + key, ErrorCode.UNKNOWN_FIELD, Map.of("object", model.key()));
    }

    /** Nothing, empty text and an empty list all mean no value. */
    private static @Nullable Object value(Batch batch, ModelField field, JsonNode written) throws InvalidValue {
        boolean nothing = written.isNull()
                || written.isMissingNode()
                || written.isString() && written.asString().isEmpty()
                || written.isArray() && written.isEmpty();
        if (nothing) {
            return null;
        }
        Object value = field.anyType().parse(written, field.settings(), batch.fields());
        return field.anyType().isNothing(value) ? null : value;
    }

    /** Reads fields of a draft or, at a place in it, of an owned child. */
    private record Reading(Batch batch, Item item, Model model, String at) {
        Optional<Asked> of(String key, Change change) {
            ModelField field =
                    model.find(key).filter(one -> batch.reads(model, one)).orElse(null);
            if (field == null) {
                item.misread().add(unknown(model, key, at));
                return Optional.empty();
            }
            if (field.derived()
                    || field.readOnly()
                            && !batch.given()
                            && !OWN_GROUND.contains(batch.actor().origin())) {
                item.misread().add(Violation.of(at + key, ErrorCode.READ_ONLY));
                return Optional.empty();
            }
            if (!batch.writes(model, field)) {
                item.misread().add(Violation.of(at + key, ErrorCode.FIELD_NOT_YOURS));
                return Optional.empty();
            }
            try {
                JsonNode was = change.was();
                return Optional.of(new Asked(
                        field,
                        was != null,
                        was == null ? null : value(batch, field, was),
                        value(batch, field, change.becomes())));
            } catch (InvalidValue e) {
                item.misread().add(new Violation(at + key, e.code(), e.details()));
                return Optional.empty();
            }
        }
    }
}
