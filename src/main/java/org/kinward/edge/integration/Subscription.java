package org.kinward.edge.integration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.kinward.engine.feed.FeedLine;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.FilterJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A webhook as the consumer needs it. */
record Subscription(UUID webhook, UUID owner, List<Events> events) {

    Subscription {
        events = List.copyOf(events);
    }

    /**
     * What it wants to hear of.
     *
     * @param object key of a type; empty for any
     * @param kinds  empty for any that somebody did; what was computed is told where it is asked for by name
     */
    record Events(String object, Set<String> kinds, Filter filter) {
        boolean include(FeedLine line) {
            return (object.isEmpty() || object.equals(line.object()))
                    && (kinds.isEmpty()
                            ? line.kind() != FeedLine.Kind.DERIVED
                            : kinds.contains(line.kind().key()));
        }
    }

    /** Reads what {@link Webhook#events} holds. */
    static List<Events> events(String json) {
        return events(JsonMapper.shared().readTree(json));
    }

    static List<Events> events(JsonNode json) {
        var events = new ArrayList<Events>();
        for (var one : json) {
            var kinds = new TreeSet<String>();
            one.path("kinds").forEach(kind -> kinds.add(kind.asString()));
            events.add(new Events(one.path("object").asString(""), kinds, FilterJson.read(one.path("filter"))));
        }
        return events;
    }
}
