package org.kinward.engine.timeline.read;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.Queries;
import org.kinward.platform.workspace.Workspaces;
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

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();
    private static final String CREATED_BY = "createdBy";
    private static final String CREATED_AT = "createdAt";
    private static final String OWNER = "owner";
    private static final String CURSOR = "cursor";
    private static final int STRIDE = 500;
    private static final int FIRST = 1;
    private static final int LAST = 9998;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int USUAL_BYTES = 32_768;

    private final Queries queries;
    private final ReadEntries entries;
    private final Workspaces workspaces;

    Timeline(Queries queries, ReadEntries entries, Workspaces workspaces) {
        this.queries = queries;
        this.entries = entries;
        this.workspaces = workspaces;
    }

    /**
     * What is asked.
     *
     * @param kinds keys of types and {@value #CHANGE}, or nothing for all
     * @param words what an entry is to say, or nothing; changes of the record say nothing
     * @param year the last to be told of, so that what is older follows; null for all
     * @param cursor from where on
     * @param limit how many
     */
    public record Asked(
            List<String> kinds,
            String words,
            @Nullable Integer year,
            @Nullable String cursor,
            int limit) {
        boolean hasWords() {
            return !words.isBlank();
        }

        private boolean hasChanges() {
            return !hasWords() && (kinds.isEmpty() || kinds.contains(CHANGE));
        }
    }

    /** An entry, or a change with what is told of it. */
    private record Line(OffsetDateTime at, @Nullable Told told, ObjectNode item) {}

    /** {@code {items, next}}. */
    public byte[] page(Actor actor, Ref record, Asked asked) {
        if (!asked.hasChanges()) {
            queries.requireInSight(actor, record.object(), record.id());
        }
        Position from = from(actor, record, asked);
        List<Line> changes = asked.hasChanges() ? changes(actor, record, from.change(), asked.limit() + 1) : List.of();
        List<Told> told = entries.next(actor, record, asked, from.entry());
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

    private Position from(Actor actor, Ref record, Asked asked) {
        Integer year = asked.year();
        if (asked.cursor() != null || year == null) {
            return Position.read(asked.cursor());
        }
        OffsetDateTime end = LocalDate.of(Math.clamp(year, FIRST, LAST) + 1, 1, 1)
                .atStartOfDay(workspaces.current().zone())
                .toOffsetDateTime();
        return new Position(
                new Position.Place(end, BEFORE_ALL), asked.hasChanges() ? changeBefore(actor, record, end) : null);
    }

    /** Walked to, page by page: what changed lies in the order of versions alone. */
    private @Nullable String changeBefore(Actor actor, Ref record, OffsetDateTime moment) {
        String cursor = null;
        boolean more = true;
        while (more) {
            JsonNode history = history(actor, record, cursor, STRIDE);
            for (JsonNode change : history.path("items")) {
                if (at(change).isBefore(moment)) {
                    return cursor;
                }
                cursor = change.path(CURSOR).asString();
            }
            more = !history.path("next").isNull();
        }
        return cursor;
    }

    private JsonNode history(Actor actor, Ref record, @Nullable String cursor, int limit) {
        return JSON.readTree(queries.history(actor, record.object(), record.id(), cursor, limit));
    }

    private static OffsetDateTime at(JsonNode change) {
        return OffsetDateTime.parse(change.path("at").asString());
    }

    /** {@code {years}}: those there is something of, the latest first; of what changed in the record itself, the year it was made. */
    public byte[] years(Actor actor, Ref record) {
        queries.requireInSight(actor, record.object(), record.id());
        ZoneId zone = workspaces.current().zone();
        SortedSet<Integer> years = entries.years(actor, record, zone);
        JsonNode made = JSON.readTree(queries.several(actor, record.object(), List.of(record.id())))
                .at("/0/" + CREATED_AT);
        if (made.isString()) {
            years.add(OffsetDateTime.parse(made.asString())
                    .atZoneSameInstant(zone)
                    .getYear());
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        List.copyOf(years).reversed().forEach(answer.putArray("years")::add);
        return JSON.writeValueAsBytes(answer);
    }

    private List<Line> changes(Actor actor, Ref record, @Nullable String before, int limit) {
        List<Line> lines = new ArrayList<>();
        for (JsonNode change : history(actor, record, before, limit).path("items")) {
            ObjectNode item = JsonNodeFactory.instance.objectNode();
            item.put("kind", CHANGE);
            item.set("at", change.path("at"));
            item.set("actor", change.path("actor"));
            item.set("for", change.path("for"));
            // Of a record that was merged into this one, what changed is told here too.
            item.set("record", change.has("record") ? change.path("record") : reference(record));
            item.set("about", reference(record));
            ObjectNode data = item.putObject("data");
            for (String key : List.of("kind", "version", CURSOR, "batch", "command", "changes")) {
                data.set(key, change.path(key));
            }
            lines.add(new Line(at(change), null, item));
        }
        return lines;
    }

    private static ObjectNode reference(Ref record) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("object", record.object())
                .put("id", record.id().toString());
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
