package org.kinward.engine.timeline.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Visibility;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.feed.consumer.Progress;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.Queries;
import org.kinward.engine.timeline.keep.KeepTimeline;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The story of one record: what was done about it and what changed in it, newest first. */
@Component
public final class Timeline {
    /** The kind of what changed in the record itself. */
    public static final String CHANGE = "change";

    /** Who has just written something reads it; longer nobody is kept waiting. */
    private static final Duration PATIENCE = Duration.ofMillis(400);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DataSource database;
    private final Catalogues catalogues;
    private final Access access;
    private final Queries queries;
    private final Progress progress;

    Timeline(DataSource database, Catalogues catalogues, Access access, Queries queries, Progress progress) {
        this.database = database;
        this.catalogues = catalogues;
        this.access = access;
        this.queries = queries;
        this.progress = progress;
    }

    /** What is asked: keys of types and {@value #CHANGE}, or nothing for all; from where on; how many. */
    public record Asked(List<String> kinds, @Nullable String cursor, int limit) {}

    private record Line(OffsetDateTime at, @Nullable Told told, ObjectNode item) {}

    public ObjectNode page(Actor actor, Ref record, Asked asked) {
        Position from = Position.read(asked.cursor());
        List<Line> changes = List.of();
        if (asked.kinds().isEmpty() || asked.kinds().contains(CHANGE)) {
            changes = changes(actor, record, from, asked.limit() + 1);
        } else {
            queries.requireInSight(actor, record.object(), record.id());
        }
        List<Told> told = told(actor, record, asked, from);
        List<Line> lines = new ArrayList<>(changes);
        told.forEach(one -> lines.add(new Line(one.place().at(), one, JsonNodeFactory.instance.objectNode())));
        // A stable sort: of one moment, the change that made a record possible stands below what came of it.
        lines.sort((one, other) -> {
            int order = other.at().compareTo(one.at());
            return order != 0 ? order : Boolean.compare(one.told() == null, other.told() == null);
        });
        boolean more = lines.size() > asked.limit();
        return answer(actor, more ? lines.subList(0, asked.limit()) : lines, more ? from : null);
    }

    private List<Line> changes(Actor actor, Ref record, Position from, int limit) {
        JsonNode history = JSON.readTree(queries.history(actor, record.object(), record.id(), from.change(), limit));
        List<Line> lines = new ArrayList<>();
        for (JsonNode change : history.path("items")) {
            ObjectNode item = JsonNodeFactory.instance.objectNode();
            item.put("kind", CHANGE);
            item.set("at", change.path("at"));
            item.set("actor", change.path("actor"));
            // Of a record that was merged into this one, what changed is told here too.
            item.set("record", change.has("record") ? change.path("record") : reference(record));
            item.set("about", reference(record));
            ObjectNode data = item.putObject("data");
            for (String key : List.of("kind", "version", "cursor", "batch", "command", "changes")) {
                data.set(key, change.path(key));
            }
            lines.add(new Line(OffsetDateTime.parse(change.path("at").asString()), null, item));
        }
        return lines;
    }

    private static ObjectNode reference(Ref record) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("object", record.object())
                .put("id", record.id().toString());
    }

    private List<Told> told(Actor actor, Ref record, Asked asked, Position from) {
        var catalogue = catalogues.current();
        List<String> kinds = new ArrayList<>();
        asked.kinds().stream().filter(kind -> !kind.equals(CHANGE)).forEach(kinds::add);
        kinds.forEach(catalogue::model);
        if (asked.kinds().isEmpty()) {
            catalogue.model(record.object()).related().stream()
                    .map(related -> related.object())
                    .distinct()
                    .forEach(kinds::add);
        }
        var rights = access.rights(actor);
        kinds.removeIf(kind -> rights.readable(kind) instanceof Visibility.None);
        if (kinds.isEmpty()) {
            return List.of();
        }
        try (Connection connection = database.getConnection()) {
            progress.await(connection, KeepTimeline.NAME, PATIENCE);
            return new SelectTold(record.id(), kinds, from.entry(), asked.limit() + 1).run(connection, rights);
        } catch (SQLException e) {
            throw new TimelineFailed(e);
        }
    }

    /** @param from where this page began; null where there is nothing after it */
    private ObjectNode answer(Actor actor, List<Line> lines, @Nullable Position from) {
        Map<String, Map<UUID, JsonNode>> records = records(actor, lines);
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        ArrayNode items = out.putArray("items");
        Position.Place entry = from == null ? null : from.entry();
        String change = from == null ? null : from.change();
        for (Line line : lines) {
            Told told = line.told();
            if (told == null) {
                items.add(line.item());
                change = line.item().at("/data/cursor").asString();
                continue;
            }
            entry = told.place();
            JsonNode data = records.getOrDefault(told.object(), Map.of()).get(told.record());
            if (data != null) {
                items.add(item(line, told, data));
            }
        }
        out.put("next", from == null ? null : new Position(entry, change).write());
        return out;
    }

    private Map<String, Map<UUID, JsonNode>> records(Actor actor, List<Line> lines) {
        Map<String, List<UUID>> ids = new LinkedHashMap<>();
        for (Line line : lines) {
            Told told = line.told();
            if (told != null) {
                ids.computeIfAbsent(told.object(), object -> new ArrayList<>()).add(told.record());
            }
        }
        Map<String, Map<UUID, JsonNode>> records = new HashMap<>();
        ids.forEach((object, of) -> {
            Map<UUID, JsonNode> byId = new HashMap<>();
            for (JsonNode one : JSON.readTree(queries.several(actor, object, of))) {
                byId.put(UUID.fromString(one.path("id").asString()), one);
            }
            records.put(object, byId);
        });
        return records;
    }

    private static ObjectNode item(Line line, Told told, JsonNode data) {
        ObjectNode item = line.item();
        item.put("kind", told.object());
        item.put("at", told.place().at().toInstant().toString());
        JsonNode actor = data.path("createdBy");
        item.set("actor", actor.isNull() ? data.path("owner") : actor);
        item.putObject("record")
                .put("object", told.object())
                .put("id", told.record().toString());
        item.set("about", data.path(told.field()));
        item.set("data", data);
        return item;
    }
}
