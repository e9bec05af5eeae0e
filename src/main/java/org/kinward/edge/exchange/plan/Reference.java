package org.kinward.edge.exchange.plan;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * How a cell names a record.
 *
 * @param objects the types it may be of, the likelier first
 * @param by the field of theirs that the cell holds
 * @param within values their relations must have where several go by one name: the stage of this pipeline
 * @param itself whether it points at records of the very file, which therefore must all be there first
 */
public record Reference(
        List<String> objects, String by, Unknown unknown, Map<String, JsonNode> within, boolean itself) {

    public Reference {
        objects = List.copyOf(objects);
        within = Map.copyOf(within);
    }
}
