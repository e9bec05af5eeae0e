package org.kinward.engine.record.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.ChildChanges;
import org.kinward.engine.record.command.Command;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.id.Ids;
import tools.jackson.databind.JsonNode;

/** Reads commands as clients write them. */
final class CommandReader {
    private final @Nullable UUID key;
    private int read;

    /**
     * @param key of the request; ids that a client leaves to us are made of it, so that a retry asks for the same
     */
    CommandReader(@Nullable UUID key) {
        this.key = key;
    }

    Command command(JsonNode in) {
        String object = in.path("object").asString("");
        JsonNode fields = in.path("fields");
        return switch (in.path("do").asString("")) {
            case "create" -> create(object, in.path("id"), fields);
            case "update" -> update(object, id(in.path("id")), in);
            case "delete" -> new Command.Delete(object, id(in.path("id")));
            case "restore" -> new Command.Restore(object, id(in.path("id")));
            default -> throw malformed("do", in.path("do"));
        };
    }

    Command.Create create(String object, JsonNode id, JsonNode fields) {
        int place = read++;
        UUID given = id.isString() ? id(id) : made(place);
        return new Command.Create(object, given, RequestReader.fields(fields), !id.isString() && key == null);
    }

    private UUID made(int place) {
        return key == null ? Ids.next() : UUID.nameUUIDFromBytes((key + "/" + place).getBytes(StandardCharsets.UTF_8));
    }

    Command.Update update(String object, UUID id, JsonNode in) {
        Map<String, Change> fields = new LinkedHashMap<>();
        Map<String, ChildChanges> children = new LinkedHashMap<>();
        in.path("fields").properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            if (value.has("becomes")) {
                fields.put(entry.getKey(), change(value));
            } else if (value.has("add") || value.has("change") || value.has("remove")) {
                children.put(entry.getKey(), children(value));
            } else {
                throw malformed("fields." + entry.getKey(), value);
            }
        });
        JsonNode version = in.path("version");
        return new Command.Update(object, id, version.isInt() ? version.asInt() : null, fields, children);
    }

    private static Change change(JsonNode value) {
        return new Change(value.get("was"), value.path("becomes"));
    }

    private static ChildChanges children(JsonNode value) {
        List<Map<String, JsonNode>> add = new ArrayList<>();
        value.path("add").forEach(one -> add.add(RequestReader.fields(one)));
        List<ChildChanges.ChildUpdate> change = new ArrayList<>();
        for (JsonNode one : value.path("change")) {
            Map<String, Change> fields = new LinkedHashMap<>();
            one.path("fields").properties().forEach(field -> fields.put(field.getKey(), change(field.getValue())));
            change.add(new ChildChanges.ChildUpdate(id(one.path("id")), fields));
        }
        List<UUID> remove = new ArrayList<>();
        value.path("remove").forEach(one -> remove.add(id(one)));
        return new ChildChanges(add, change, remove);
    }

    private static UUID id(JsonNode in) {
        try {
            return UUID.fromString(in.asString(""));
        } catch (IllegalArgumentException e) {
            throw malformed("id", in);
        }
    }

    private static Refusal malformed(String part, JsonNode value) {
        return new Refusal(
                ErrorCode.MALFORMED_REQUEST,
                Map.of("part", part, "value", value.isMissingNode() ? "" : value.toString()));
    }
}
