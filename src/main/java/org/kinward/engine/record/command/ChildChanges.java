package org.kinward.engine.record.command;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What becomes of the children in one field of their parent. */
public record ChildChanges(List<Map<String, JsonNode>> add, List<ChildUpdate> change, List<UUID> remove) {
    public ChildChanges {
        add = List.copyOf(add);
        change = List.copyOf(change);
        remove = List.copyOf(remove);
    }

    public boolean isEmpty() {
        return add.isEmpty() && change.isEmpty() && remove.isEmpty();
    }

    public record ChildUpdate(UUID id, Map<String, Change> fields) {
        public ChildUpdate {
            fields = Map.copyOf(fields);
        }
    }
}
