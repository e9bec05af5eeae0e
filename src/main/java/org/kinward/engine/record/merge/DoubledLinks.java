package org.kinward.engine.record.merge;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.FieldTypes;
import org.kinward.engine.record.spi.Snapshot;
import org.kinward.engine.record.sql.SelectRecords;
import org.kinward.engine.record.undo.SelectUses;
import org.kinward.engine.record.undo.SelectUses.Use;

/**
 * Links of the one that goes that the one that stays has already: between the same ends and of the same kind, one is enough.
 * One between the two themselves is none any more, for there is nothing between a record and itself.
 */
record DoubledLinks(Connection connection, Catalogue catalogue, Pair pair) {
    Set<UUID> among(List<Use> uses) throws SQLException {
        Map<Model, Set<UUID>> links = new HashMap<>();
        uses.stream()
                .filter(use -> use.model().shape().link())
                .forEach(use -> links.computeIfAbsent(use.model(), model -> new HashSet<>())
                        .add(use.by()));
        Set<UUID> doubled = new HashSet<>();
        if (links.isEmpty()) {
            return doubled;
        }
        for (Use use : new SelectUses(
                        catalogue, pair.model().key(), List.of(pair.winner().id()))
                .run(connection)) {
            Set<UUID> ofModel = links.get(use.model());
            if (ofModel != null) {
                ofModel.add(use.by());
            }
        }
        for (Map.Entry<Model, Set<UUID>> entry : links.entrySet()) {
            Set<List<@Nullable Object>> seen = new HashSet<>();
            List<Snapshot> mine = new ArrayList<>();
            for (SelectRecords.Loaded loaded :
                    new SelectRecords(entry.getKey(), SelectRecords.By.ID, entry.getValue(), false).run(connection)) {
                Snapshot link = loaded.snapshot();
                if (moved(uses, link)) {
                    mine.add(link);
                } else {
                    seen.add(ends(link));
                }
            }
            mine.stream()
                    .filter(link -> betweenTheTwo(link) || !seen.add(ends(link)))
                    .forEach(link -> doubled.add(link.id()));
        }
        return doubled;
    }

    private static boolean moved(List<Use> uses, Snapshot link) {
        return uses.stream().anyMatch(use -> use.by().equals(link.id()));
    }

    private boolean betweenTheTwo(Snapshot link) {
        Set<UUID> ends = new HashSet<>();
        for (ModelField field : link.model().fields()) {
            if (field.type().reference()
                    && !field.system()
                    && link.at(field.ordinal()) instanceof org.kinward.engine.field.spi.Ref ref) {
                ends.add(ref.id());
            }
        }
        return ends.contains(pair.winner().id()) && ends.contains(pair.loser().id());
    }

    /** What a link is between, once the one that goes is the one that stays, and of which kind it is where it has to be of one. */
    private List<@Nullable Object> ends(Snapshot link) {
        List<@Nullable Object> ends = new ArrayList<>();
        for (ModelField field : link.model().fields()) {
            if (field.type() == FieldTypes.SELECT && field.required()) {
                ends.add(link.at(field.ordinal()));
            } else if (field.type().reference() && !field.system()) {
                Object end = link.at(field.ordinal());
                boolean goes = end instanceof org.kinward.engine.field.spi.Ref ref
                        && ref.id().equals(pair.loser().id());
                ends.add(
                        goes
                                ? new org.kinward.engine.field.spi.Ref(
                                        pair.model().key(), pair.winner().id())
                                : end);
            }
        }
        return ends;
    }
}
