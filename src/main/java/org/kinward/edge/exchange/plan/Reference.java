package org.kinward.edge.exchange.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * How a cell names a record.
 *
 * @param objects the types it may be of, the likelier first
 * @param by the field of theirs that the cell holds, of each type
 * @param within values their relations must have where several go by one name: the stage of this pipeline
 * @param itself whether it points at records of the very file, which therefore must all be there first
 */
public record Reference(
        List<String> objects, Map<String, String> by, Unknown unknown, Map<String, JsonNode> within, boolean itself) {

    public Reference {
        objects = List.copyOf(objects);
        by = Map.copyOf(by);
        within = Map.copyOf(within);
    }

    /** The field of that type that the cell holds. */
    public String by(String object) {
        return Objects.requireNonNull(by.get(object));
    }
}
