package org.kinward.engine.privacy.place;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.kinward.engine.privacy.spi.Erased;
import org.kinward.engine.privacy.spi.Place;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Outcomes kept for requests that come again: a conflict tells both values, a refusal may quote what was written. Whose,
 * they do not say, so they are known by what they tell; the request, come again, is told that there is no such record.
 */
@Component
final class RememberedOutcomes implements Place {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public String name() {
        return "outcomes";
    }

    @Override
    public int erase(Connection connection, Erased erased) throws SQLException {
        int emptied = 0;
        try (var select = connection.prepareStatement(
                        "select actor, key, outcome from engine.idempotency where jsonb_path_exists(outcome, '$[*] ?"
                                + " (@.status == \"conflict\" || @.status == \"rejected\")')");
                var update = connection.prepareStatement(
                        "update engine.idempotency set outcome = cast(? as jsonb) where actor = ? and key = ?")) {
            select.setFetchSize(500);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    JsonNode outcomes = JSON.readTree(rows.getString(3));
                    if (erased.traces().within(outcomes)) {
                        update.setString(1, without(erased, outcomes).toString());
                        update.setObject(2, rows.getObject(1, UUID.class));
                        update.setObject(3, rows.getObject(2, UUID.class));
                        emptied += update.executeUpdate();
                    }
                }
            }
        }
        return emptied;
    }

    private static ArrayNode without(Erased erased, JsonNode outcomes) {
        ArrayNode left = JsonNodeFactory.instance.arrayNode();
        outcomes.forEach(one -> left.add(
                erased.traces().within(one)
                        ? JsonNodeFactory.instance.objectNode().put("status", "notFound")
                        : one));
        return left;
    }
}
