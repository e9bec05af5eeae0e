package org.kinward.edge.timetable.digest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kinward.edge.timetable.Reader;
import org.kinward.edge.timetable.paper.Paper;
import org.kinward.engine.catalog.Sort;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.query.PageQuery;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.Operator;
import org.kinward.platform.language.Messages;
import org.kinward.suite.activity.notice.WhyTold;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What somebody was told and has not read, by record: each record once, under what is most theirs of it, with every reason why
 * they are told. What they may not see any more has no title for them, and is left out.
 */
@Component
final class News {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> LEVELS = List.of("needsMe", "concernsMe", "forInformation");
    private static final List<String> FIELDS = List.of("level", "because", "about", "actor", "count");
    private static final int SHOWN = 20;

    private final Queries queries;
    private final Messages messages;
    private final WhyTold why;

    News(Queries queries, Messages messages, WhyTold why) {
        this.why = why;
        this.queries = queries;
        this.messages = messages;
    }

    /** @param more how many records besides those shown */
    record Level(String key, List<Paper.Item> items, int more) {}

    private record Told(String title, String path, Set<String> because) {}

    List<Level> of(Reader reader, Instant since, Instant until) {
        Map<String, Told> all = new LinkedHashMap<>();
        List<Level> levels = new ArrayList<>();
        for (String level : LEVELS) {
            List<Told> here = new ArrayList<>();
            for (JsonNode one : unread(reader, level, since, until)) {
                JsonNode about = one.path("about");
                String title = about.path("title").asString("");
                if (!title.isEmpty()) {
                    String path = "/o/" + about.path("object").asString() + "/"
                            + about.path("id").asString();
                    all.computeIfAbsent(path, key -> first(here, title, key))
                            .because()
                            .add(because(reader, one));
                }
            }
            if (!here.isEmpty()) {
                levels.add(level(level, here));
            }
        }
        return levels;
    }

    private static Told first(List<Told> here, String title, String path) {
        var told = new Told(title, path, new LinkedHashSet<>());
        here.add(told);
        return told;
    }

    private static Level level(String key, List<Told> told) {
        List<Paper.Item> items = told.stream()
                .limit(SHOWN)
                .map(one -> new Paper.Item(new Paper.Link(one.title(), one.path()), String.join(" · ", one.because())))
                .toList();
        return new Level(key, items, told.size() - items.size());
    }

    private String because(Reader reader, JsonNode one) {
        String said = why.text(reader.locale(), one);
        int more = one.path("count").asInt(1) - 1;
        return more < 1 ? said : said + " " + messages.text(reader.locale(), "digest.several", Map.of("count", more));
    }

    private List<JsonNode> unread(Reader reader, String level, Instant since, Instant until) {
        var json = JsonNodeFactory.instance;
        var wanted = new Filter.And(List.of(
                new Filter.Compare(
                        "owner", Operator.IS, json.stringNode(reader.id().toString())),
                new Filter.Compare("level", Operator.IS, json.stringNode(level)),
                new Filter.Compare("readAt", Operator.IS_EMPTY, json.nullNode()),
                new Filter.Compare("createdAt", Operator.GE, json.stringNode(since.toString())),
                new Filter.Compare("createdAt", Operator.LT, json.stringNode(until.toString()))));
        var query = new PageQuery(
                "notification",
                FIELDS,
                wanted,
                List.of(new Sort("occurred", true)),
                PageQuery.MAX_LIMIT,
                null,
                false,
                false);
        return JSON.readTree(queries.page(reader.eyes(), query))
                .path("items")
                .valueStream()
                .toList();
    }
}
