package org.kinward.engine.record.undo;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.record.spi.Snapshot;
import org.kinward.engine.record.sql.SelectRecords;

/** The records that lines are about, as they stand, and the children of those that were changed. */
final class Current {
    private final Map<UUID, Snapshot> records = new HashMap<>();
    private final Map<UUID, Map<UUID, Snapshot>> children = new HashMap<>();

    static Current load(Ground ground, List<FeedLine> lines) throws SQLException {
        var current = new Current();
        Map<String, Set<UUID>> ids = lines.stream()
                .collect(Collectors.groupingBy(
                        FeedLine::object, Collectors.mapping(FeedLine::record, Collectors.toSet())));
        for (Map.Entry<String, Set<UUID>> entry : ids.entrySet()) {
            Model model = ground.catalogue().find(entry.getKey()).orElse(null);
            if (model != null) {
                current.read(ground, model, entry.getValue());
            }
        }
        return current;
    }

    private void read(Ground ground, Model model, Collection<UUID> ids) throws SQLException {
        for (SelectRecords.Loaded loaded : new SelectRecords(
                        model, SelectRecords.By.ID, new HashSet<>(ids), ground.locked())
                .run(ground.connection())) {
            records.put(loaded.snapshot().id(), loaded.snapshot());
        }
        for (ModelField field : model.childFields()) {
            Model child = ground.catalogue().model(field.settings().owned());
            for (SelectRecords.Loaded loaded : new SelectRecords(
                            child, SelectRecords.By.PARENT, new HashSet<>(ids), ground.locked())
                    .run(ground.connection())) {
                UUID parent = loaded.parent();
                if (parent != null) {
                    children.computeIfAbsent(parent, id -> new HashMap<>())
                            .put(loaded.snapshot().id(), loaded.snapshot());
                }
            }
        }
    }

    @Nullable
    Snapshot record(UUID id) {
        return records.get(id);
    }

    /** By their own id, of whichever field. */
    Map<UUID, Snapshot> childrenOf(UUID id) {
        return children.getOrDefault(id, Map.of());
    }
}
