package org.kinward.edge.exchange.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.exchange.find.Found;
import org.kinward.edge.exchange.plan.RowDraft;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows of one batch about one record, in their order: what a later one says goes over what an earlier one said, and each
 * adds its child.
 *
 * @param found the record they are about; null when they make it
 */
record RowGroup(List<RowDraft> rows, @Nullable Found found) {

    ObjectNode own() {
        if (rows.size() == 1) {
            return rows.getFirst().own();
        }
        var own = rows.getFirst().own().deepCopy();
        for (var row : rows.subList(1, rows.size())) {
            row.own()
                    .properties()
                    .forEach(entry ->
                            own.set(entry.getKey(), RowCommands.merged(own.path(entry.getKey()), entry.getValue())));
        }
        return own;
    }

    Map<String, List<ObjectNode>> children() {
        var children = new LinkedHashMap<String, List<ObjectNode>>();
        for (var row : rows) {
            row.children()
                    .forEach((field, child) -> children.computeIfAbsent(field, f -> new ArrayList<>())
                            .add(child));
        }
        return children;
    }
}
