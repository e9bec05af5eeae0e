package org.kinward.engine.timeline.read;

import java.io.ByteArrayOutputStream;
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
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
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
    private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();
    private static final String CREATED_BY = "createdBy";
    private static final String OWNER = "owner";
    private static final int USUAL_BYTES = 32_768;

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

    /** An entry, or a change with what is told of it. */
    private record Line(OffsetDateTime at, @Nullable Told told, ObjectNode item) {}

    /** {@code {items, next}}. */
    public byte[] page(Actor actor, Ref record, Asked asked) {
        Position from = Position.read(asked.cursor());
        List<Line> changes = List.of();
        if (asked.kinds().isEmpty() || asked.kinds().contains(CHANGE)) {
            changes = changes(actor, record, from, asked.limit() + 1);
        } else {
            queries.requireInSight(actor, record.object(), record.id());
        }
        List<Told> told = told(actor, record, asked, from);
        List<Line> lines = new ArrayList<>(changes);
        told.forEach(one -> lines.add(new Line(one.place().at(), one, NOTHING)));
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
            item.set("for", change.path("for"));
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
            return new SelectTold(catalogue, record.id(), kinds, from.entry(), asked.limit() + 1)
                    .run(connection, rights);
        } catch (SQLException e) {
            throw new TimelineFailed(e);
        }
    }

    /** @param from where this page began; null where there is nothing after it */
    private byte[] answer(Actor actor, List<Line> lines, @Nullable Position from) {
        Map<String, Map<UUID, Slices.Slice>> records = records(actor, lines);
        var bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeName("items");
            out.writeStartArray();
            Position.Place entry = from == null ? null : from.entry();
            String change = from == null ? null : from.change();
            for (Line line : lines) {
                Told told = line.told();
                if (told == null) {
                    out.writeTree(line.item());
                    change = line.item().at("/data/cursor").asString();
                    continue;
                }
                entry = told.place();
                Slices.Slice data =
                        records.getOrDefault(told.object(), Map.of()).get(told.record());
                if (data != null) {
                    write(told, data, out);
                }
            }
            out.writeEndArray();
            out.writeStringProperty("next", from == null ? null : new Position(entry, change).write());
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private Map<String, Map<UUID, Slices.Slice>> records(Actor actor, List<Line> lines) {
        Map<String, List<UUID>> ids = new LinkedHashMap<>();
        Map<String, List<String>> fields = new HashMap<>();
        for (Line line : lines) {
            Told told = line.told();
            if (told != null) {
                ids.computeIfAbsent(told.object(), object -> new ArrayList<>()).add(told.record());
                fields.computeIfAbsent(told.object(), object -> new ArrayList<>(List.of(CREATED_BY, OWNER)))
                        .add(told.field());
            }
        }
        Map<String, Map<UUID, Slices.Slice>> records = new HashMap<>();
        ids.forEach((object, of) -> records.put(
                object, Slices.of(queries.several(actor, object, of), fields.getOrDefault(object, List.of()))));
        return records;
    }

    private static void write(Told told, Slices.Slice data, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("kind", told.object());
        out.writeStringProperty("at", told.place().at().toInstant().toString());
        raw(out, "actor", data.field(data.has(CREATED_BY) ? CREATED_BY : OWNER));
        out.writeName("record");
        out.writeStartObject();
        out.writeStringProperty("object", told.object());
        out.writeStringProperty("id", told.record().toString());
        out.writeEndObject();
        raw(out, "about", data.field(told.field()));
        raw(out, "data", data.whole());
        out.writeEndObject();
    }

    private static void raw(JsonGenerator out, String name, String written) {
        out.writeName(name);
        out.writeRawValue(written);
    }
}
