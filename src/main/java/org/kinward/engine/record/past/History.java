package org.kinward.engine.record.past;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.feed.Cause;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.FeedReader;
import org.kinward.engine.feed.PlacedLine;
import org.kinward.engine.feed.deed.Deeds;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.query.Titles;
import org.kinward.engine.record.query.run.Request;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What happened to one record, newest first. Whether the reader may see the record, the caller has asked. */
public final class History {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final FeedReader feed;

    public History(FeedReader feed) {
        this.feed = feed;
    }

    /**
     * @param before version after the last one read; null for the newest
     */
    public ObjectNode read(Connection connection, Request request, UUID record, @Nullable Integer before, int limit)
            throws SQLException {
        List<FeedLine> lines = feed.history(record, before == null ? Integer.MAX_VALUE : before, limit + 1);
        boolean more = lines.size() > limit;
        List<FeedLine> page = more ? lines.subList(0, limit) : lines;
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        ArrayNode items = out.putArray("items");
        page.forEach(line -> items.add(item(request, line).put("cursor", String.valueOf(line.version()))));
        giveTitles(connection, request, items);
        out.put("next", more ? String.valueOf(page.getLast().version()) : null);
        return out;
    }

    /**
     * The same of a record that others were merged into: all of them together.
     *
     * @param before place after the last one read; null for the newest
     */
    public static ObjectNode together(
            Connection connection, Request request, List<UUID> records, @Nullable String before, int limit)
            throws SQLException {
        long[] place = place(before);
        List<PlacedLine> lines = Deeds.histories(connection, records, place[0], (int) place[1], limit + 1);
        boolean more = lines.size() > limit;
        List<PlacedLine> page = more ? lines.subList(0, limit) : lines;
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        ArrayNode items = out.putArray("items");
        page.forEach(placed -> {
            ObjectNode item = item(request, placed.line()).put("cursor", placed.pos() + "." + placed.seq());
            item.putObject("record")
                    .put("object", placed.line().object())
                    .put("id", placed.line().record().toString());
            items.add(item);
        });
        giveTitles(connection, request, items);
        out.put("next", more ? page.getLast().pos() + "." + page.getLast().seq() : null);
        return out;
    }

    private static long[] place(@Nullable String before) {
        try {
            String[] parts = before == null ? new String[0] : before.split("\\.", 2);
            return parts.length < 2
                    ? new long[] {Long.MAX_VALUE, 0}
                    : new long[] {Long.parseLong(parts[0]), Integer.parseInt(parts[1])};
        } catch (NumberFormatException e) {
            throw new Refusal(ErrorCode.BAD_CURSOR, Map.of());
        }
    }

    public static void giveTitles(Connection connection, Request request, JsonNode items) throws SQLException {
        Set<Ref> refs = new HashSet<>(FeedValues.references(items));
        FeedValues.giveTitles(items, Titles.of(connection, request, refs));
    }

    private static ObjectNode item(Request request, FeedLine line) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.put("at", line.provenance().at().toString());
        item.set("actor", user(line.provenance().actor()));
        item.set("for", user(line.behalf()));
        item.put("origin", line.provenance().origin());
        item.put("kind", line.kind().key());
        item.put("version", line.version());
        item.put("batch", line.provenance().batch().toString());
        UUID command = line.provenance().command();
        item.put("command", command == null ? null : command.toString());
        Cause cause = line.provenance().cause();
        if (cause == null) {
            item.putNull("cause");
        } else {
            item.putObject("cause").put("batch", cause.batch().toString()).put("depth", cause.depth());
        }
        String changes = line.changes();
        ObjectNode changed = item.putObject("changes");
        if (changes != null) {
            JSON.readTree(changes).properties().stream()
                    .filter(change -> !change.getKey().equals("deletedAt")
                            && request.rights().reads(line.object(), change.getKey()))
                    .forEach(change -> changed.set(
                            change.getKey(), readable(request, line.object(), change.getKey(), change.getValue())));
        }
        return item;
    }

    /** Of children that changed, what the reader may read. */
    private static JsonNode readable(Request request, String object, String field, JsonNode change) {
        String owned = request.catalogue()
                .find(object)
                .flatMap(model -> model.find(field))
                .map(found -> found.settings().owned())
                .orElse("");
        if (!owned.isEmpty()) {
            change.forEach(side -> side.forEach(child -> {
                if (child instanceof ObjectNode values) {
                    List<String> hidden = values.propertyStream()
                            .map(Map.Entry::getKey)
                            .filter(key -> !request.rights().reads(owned, key))
                            .toList();
                    values.remove(hidden);
                }
            }));
        }
        return change;
    }

    static JsonNode user(@Nullable UUID id) {
        return id == null
                ? JsonNodeFactory.instance.nullNode()
                : JsonNodeFactory.instance.objectNode().put("object", "user").put("id", id.toString());
    }
}
