package org.kinward.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.FeedReader;
import org.kinward.engine.record.WorldState.One;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** From what a record was when it was made, by every line of the feed, to what it is. */
record Replay(FeedReader feed, String childKey) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNode NOTHING = JsonNodeFactory.instance.nullNode();

    Map<String, JsonNode> of(UUID id, One born, One now) throws SQLException {
        List<FeedLine> lines = feed.history(id, Integer.MAX_VALUE, 10_000);
        assertThat(lines).as("a line a version").hasSize(now.version());
        assertThat(lines.getLast().kind()).isEqualTo(FeedLine.Kind.CREATED);
        Map<String, JsonNode> values = new TreeMap<>(born.values());
        Map<UUID, Map<String, JsonNode>> children = new TreeMap<>(born.children());
        for (FeedLine line : lines.reversed()) {
            if (line.changes() != null) {
                JSON.readTree(line.changes())
                        .properties()
                        .forEach(change -> lay(change.getKey(), change.getValue(), values, children));
            }
        }
        assertThat(values).as("the feed replays to the same state").isEqualTo(now.values());
        assertThat(children).as("children too").isEqualTo(now.children());
        return values;
    }

    private void lay(
            String key, JsonNode sides, Map<String, JsonNode> values, Map<UUID, Map<String, JsonNode>> children) {
        if (!key.equals(childKey)) {
            assertThat(values.getOrDefault(key, NOTHING)).as(key).isEqualTo(sides.get(0));
            if (sides.get(1).isNull()) {
                values.remove(key);
            } else {
                values.put(key, sides.get(1));
            }
            return;
        }
        sides.get(0).forEach(child -> children.remove(id(child)));
        sides.get(1).forEach(child -> {
            Map<String, JsonNode> one = new TreeMap<>();
            child.properties().forEach(value -> one.put(value.getKey(), value.getValue()));
            one.remove("id");
            children.put(id(child), one);
        });
    }

    private static UUID id(JsonNode child) {
        return UUID.fromString(child.path("id").asString());
    }
}
