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
import org.kinward.platform.language.Messages;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a phone shows of a notification, as its reader may read it at that moment; nothing of one that was read meanwhile. */
@Component
final class PushText {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Queries queries;
    private final Messages messages;

    PushText(Queries queries, Messages messages) {
        this.queries = queries;
        this.messages = messages;
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
        String who =
                notification.path("actor").path("title").asString(messages.text(reader.locale(), "notice.somebody"));
        String because = notification.path("because").asString();
        String object = about.path("object").asString();
        String id = about.path("id").asString();
        return Optional.of(JsonNodeFactory.instance
                .objectNode()
                .put("title", messages.text(reader.locale(), "notice.because." + because, Map.of("who", who)))
                .put("body", about.path("title").asString())
                .put("tag", id)
                .put("lang", reader.locale().toLanguageTag())
                .put("path", "/o/" + object + "/" + id)
                .toString());
    }
}
