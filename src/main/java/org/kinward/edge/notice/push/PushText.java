package org.kinward.edge.notice.push;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kinward.edge.notice.habit.Habits;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.record.Queries;
import org.kinward.suite.activity.notice.WhyTold;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a phone shows of a notification, as its reader may read it at that moment; nothing of one that was read meanwhile. */
@Component
final class PushText {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Queries queries;
    private final WhyTold why;

    PushText(Queries queries, WhyTold why) {
        this.queries = queries;
        this.why = why;
    }

    /** By notification. */
    Map<UUID, String> of(Habits.Reader reader, List<UUID> notifications) {
        var eyes = new Actor(reader.id(), Origin.SYSTEM, reader.locale());
        Map<UUID, String> texts = new HashMap<>();
        for (JsonNode one : JSON.readTree(queries.several(eyes, "notification", notifications))) {
            said(reader, one)
                    .ifPresent(text -> texts.put(UUID.fromString(one.path("id").asString()), text));
        }
        return texts;
    }

    private Optional<String> said(Habits.Reader reader, JsonNode notification) {
        JsonNode about = notification.path("about");
        boolean read = notification.path("readAt").isString();
        if (read || !about.path("title").isString()) {
            return Optional.empty();
        }
        String object = about.path("object").asString();
        String id = about.path("id").asString();
        return Optional.of(JsonNodeFactory.instance
                .objectNode()
                .put("title", why.text(reader.locale(), notification))
                .put("body", about.path("title").asString())
                .put("tag", id)
                .put("lang", reader.locale().toLanguageTag())
                .put("path", "/o/" + object + "/" + id)
                .toString());
    }
}
