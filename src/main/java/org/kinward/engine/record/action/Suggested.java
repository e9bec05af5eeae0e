package org.kinward.engine.record.action;

import java.util.List;
import java.util.Map;
import org.kinward.engine.field.spi.Ref;
import tools.jackson.databind.JsonNode;

/**
 * What an action puts before whoever is about to do it.
 *
 * @param found records to choose from, by the input they answer, the likeliest first
 * @param values what inputs are unless somebody says otherwise
 */
public record Suggested(Map<String, List<Found>> found, Map<String, JsonNode> values) {
    public Suggested {
        found = Map.copyOf(found);
        values = Map.copyOf(values);
    }

    /**
     * @param why last part of the message key {@code action.why.<why>}
     * @param sure whether it may be chosen unless somebody says otherwise
     */
    public record Found(Ref record, String why, boolean sure) {}
}
