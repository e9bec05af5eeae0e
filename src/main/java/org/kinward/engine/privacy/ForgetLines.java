package org.kinward.engine.privacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.feed.redaction.RedactLines;
import org.kinward.engine.feed.redaction.SelectSaying;
import org.kinward.engine.privacy.spi.Traces;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the feed may go on saying. A line still says which fields changed; of those that told of the person it says no
 * value, on both sides, but the one that stands now. Read from the first line on it leads to the record as it is.
 *
 * @param now records that stay, as they are after the erasure
 * @param naming about others: of their lines the person's words go, and no more
 */
record ForgetLines(Catalogue catalogue, Traces traces, Map<UUID, JsonNode> now, Set<UUID> naming) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param own the person's own records, and those that go */
    int run(Connection connection, Map<String, Set<UUID>> own) throws SQLException {
        Set<UUID> ids = new HashSet<>();
        own.values().forEach(ids::addAll);
        // Of what was purged before, lines that name the person are all there is, and nothing says any more who they
        // were about.
        for (Map.Entry<String, Set<UUID>> found :
                new SelectSaying(traces.words()).run(connection).entrySet()) {
            ids.addAll(absent(connection, found.getKey(), found.getValue()));
        }
        Set<UUID> all = new HashSet<>(ids);
        all.addAll(now.keySet());
        all.addAll(naming);
        return new RedactLines(all)
                .run(connection, (object, record, changes) -> redacted(object, record, changes, ids.contains(record)));
    }

    /** Those of these records that are there no more, not even in the bin. */
    private Set<UUID> absent(Connection connection, String object, Set<UUID> ids) throws SQLException {
        Set<UUID> absent = new HashSet<>(ids);
        Model model = catalogue.find(object).orElse(null);
        if (model == null) {
            return absent;
        }
        try (PreparedStatement statement =
                connection.prepareStatement("select id from " + model.table() + " where id = any(cast(? as uuid[]))")) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    absent.remove(rows.getObject(1, UUID.class));
                }
            }
        }
        return absent;
    }

    private String redacted(String object, UUID record, String changes, boolean own) {
        Model model = catalogue.find(object).orElse(null);
        JsonNode stands = now.getOrDefault(record, JsonNodeFactory.instance.objectNode());
        ObjectNode left = JsonNodeFactory.instance.objectNode();
        JsonNode said = JSON.readTree(changes);
        said.properties().forEach(change -> {
            ModelField field =
                    model == null ? null : model.find(change.getKey()).orElse(null);
            JsonNode sides = change.getValue();
            if (field != null && (field.system() || field.type().reference())) {
                left.set(change.getKey(), sides);
            } else if (own
                    || !naming.contains(record)
                            && field != null
                            && field.settings().personal() != null) {
                left.set(change.getKey(), silent(sides, stands.path(change.getKey())));
            } else {
                left.set(change.getKey(), traces.without(sides));
            }
        });
        return left.equals(said) ? changes : left.toString();
    }

    private static JsonNode silent(JsonNode sides, JsonNode stands) {
        var left = JsonNodeFactory.instance.arrayNode();
        sides.forEach(side -> {
            if (side.isArray()
                    && side.valueStream().anyMatch(JsonNode::isObject)
                    && side.path(0).has("id")) {
                left.addArray();
            } else {
                left.add(side.equals(stands) ? side : JsonNodeFactory.instance.nullNode());
            }
        });
        return left;
    }
}
