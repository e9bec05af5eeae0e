package org.kinward.edge.exchange.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a file is to become.
 *
 * @param key the field by which a row finds the record it is about; null when every row makes a new one
 * @param constants values for fields, or parts of fields, that the file says nothing of
 * @param skipKeyless whether rows that say nothing in the column of the key are left out instead of rejected
 * @param alike what to do with rows that resemble a record they are not known to be about
 */
public record ImportPlan(
        String object,
        @Nullable Mode mode,
        @Nullable String key,
        List<PlanColumn> columns,
        @Nullable Map<String, JsonNode> constants,
        @Nullable Boolean skipKeyless,
        @Nullable OnAlike alike) {

    public ImportPlan {
        columns = List.copyOf(columns);
        mode = mode == null ? (key == null ? Mode.CREATE : Mode.CREATE_OR_UPDATE) : mode;
        constants = constants == null ? Map.of() : Map.copyOf(constants);
        skipKeyless = skipKeyless != null && skipKeyless;
        alike = alike == null ? OnAlike.CREATE : alike;
    }

    public ImportPlan(
            String object,
            @Nullable Mode mode,
            @Nullable String key,
            List<PlanColumn> columns,
            @Nullable Map<String, JsonNode> constants) {
        this(object, mode, key, columns, constants, null, null);
    }
}
