package org.kinward.engine.record.past;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Visibility;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.Related;
import org.kinward.engine.catalog.Sort;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.FeedReader;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.query.PageQuery;
import org.kinward.engine.record.query.Pages;
import org.kinward.engine.record.query.run.Request;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.Operator;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The story of one record: what was done about it and what changed in it, newest first. */
public final class Timeline {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ACTIVITY = "activity";

    private final FeedReader feed;
    private final Pages pages;

    public Timeline(FeedReader feed, Pages pages) {
        this.feed = feed;
        this.pages = pages;
    }

    private record Entry(Instant at, String id, ObjectNode item) {}

    /** Where a page ended: the moment, and the record's version that the feed had come to. */
    private record Ended(Instant at, int version) {
        static Ended read(String cursor) {
            String[] parts = cursor.split("_", 2);
            try {
                return new Ended(Instant.parse(parts[0]), Integer.parseInt(parts[1]));
            } catch (RuntimeException e) {
                throw new Refusal(ErrorCode.BAD_CURSOR, Map.of());
            }
        }
    }

    /** What is asked of each kind of activity: about whom, from where on, how many. */
    private record Slice(UUID record, @Nullable Ended ended, int limit) {}

    public ObjectNode read(Connection connection, Request request, Ref record, @Nullable String cursor, int limit)
            throws SQLException {
        Ended ended = cursor == null ? null : Ended.read(cursor);
        List<Entry> entries = new ArrayList<>();
        List<FeedLine> lines =
                feed.history(record.id(), ended == null ? Integer.MAX_VALUE : ended.version(), limit + 1);
        lines.forEach(line -> entries.add(change(record, line)));
        var slice = new Slice(record.id(), ended, limit + 1);
        for (Related related : request.catalogue().model(record.object()).related()) {
            Model activity = request.catalogue().model(related.object());
            if (activity.shape().traits().contains(ACTIVITY)
                    && !(request.rights().readable(activity.key()) instanceof Visibility.None)) {
                entries.addAll(about(connection, request, activity, related.field(), slice));
            }
        }
        entries.sort(Comparator.comparing(Entry::at).thenComparing(Entry::id).reversed());
        return page(connection, request, entries, ended, limit);
    }

    private static ObjectNode page(
            Connection connection, Request request, List<Entry> entries, @Nullable Ended ended, int limit)
            throws SQLException {
        List<Entry> page = entries.subList(0, Math.min(limit, entries.size()));
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        ArrayNode items = out.putArray("items");
        int version = ended == null ? Integer.MAX_VALUE : ended.version();
        for (Entry entry : page) {
            items.add(entry.item());
            JsonNode changed = entry.item().path("data").path("version");
            if (entry.item().path("kind").asString().equals("change")) {
                version = Math.min(version, changed.asInt());
            }
        }
        History.giveTitles(connection, request, items);
        boolean more = entries.size() > page.size();
        out.put("next", more ? page.getLast().at() + "_" + version : null);
        return out;
    }

    private static Entry change(Ref record, FeedLine line) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.put("kind", "change");
        item.put("at", line.provenance().at().toString());
        item.set("actor", History.user(line.provenance().actor()));
        item.set("record", reference(record.object(), record.id().toString()));
        item.set("about", reference(record.object(), record.id().toString()));
        ObjectNode data = History.item(line);
        item.putObject("data")
                .put("kind", line.kind().key())
                .put("version", line.version())
                .put("batch", line.provenance().batch().toString())
                .set("changes", data.path("changes"));
        return new Entry(line.provenance().at(), "", item);
    }

    private static ObjectNode reference(String object, String id) {
        return JsonNodeFactory.instance.objectNode().put("object", object).put("id", id);
    }

    private List<Entry> about(Connection connection, Request request, Model activity, String field, Slice slice)
            throws SQLException {
        String when = activity.find("occurredAt").isPresent() ? "occurredAt" : "createdAt";
        Filter filter = new Filter.Compare(
                field,
                Operator.IS,
                JsonNodeFactory.instance.stringNode(slice.record().toString()));
        Ended ended = slice.ended();
        if (ended != null) {
            filter = Filter.and(
                    filter,
                    new Filter.Compare(
                            when,
                            Operator.LT,
                            JsonNodeFactory.instance.stringNode(ended.at().toString())));
        }
        var query = new PageQuery(
                activity.key(),
                fields(activity),
                filter,
                List.of(new Sort(when, true)),
                Math.min(slice.limit(), PageQuery.MAX_LIMIT),
                null,
                false,
                false);
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            pages.write(connection, request, query, out);
        }
        List<Entry> entries = new ArrayList<>();
        for (JsonNode one : JSON.readTree(bytes.toByteArray()).path("items")) {
            entries.add(entry(activity, field, when, one));
        }
        return entries;
    }

    private static List<String> fields(Model activity) {
        return activity.fields().stream()
                .filter(one -> one.stored() && !one.key().equals("deletedAt"))
                .map(ModelField::key)
                .toList();
    }

    private static Entry entry(Model activity, String field, String when, JsonNode one) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.put("kind", activity.key());
        item.set("at", one.path(when));
        JsonNode actor = one.path("createdBy");
        item.set("actor", actor.isNull() ? one.path("owner") : actor);
        item.set("record", reference(activity.key(), one.path("id").asString()));
        item.set("about", one.path(field));
        item.set("data", one);
        return new Entry(
                Instant.parse(one.path(when).asString()), one.path("id").asString(), item);
    }
}
