package org.kinward.engine.record.merge;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.record.spi.Snapshot;
import org.kinward.engine.record.sql.SelectRecords;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;

/** The one that stays and the one that goes, as they stand, with their children. */
public record Pair(Model model, Snapshot winner, Snapshot loser, Map<String, Children> children) {
    /** Children in one field, of each. */
    public record Children(Model model, List<Snapshot> winners, List<Snapshot> losers) {}

    /** @throws Refusal unless both are there, live, and two; rights are for the caller and the pipeline to see to */
    public static Pair load(Connection connection, Catalogue catalogue, Model model, Ids ids) throws SQLException {
        Map<UUID, Snapshot> found = new HashMap<>();
        for (SelectRecords.Loaded loaded : new SelectRecords(
                        model, SelectRecords.By.ID, List.of(ids.winner(), ids.loser()), ids.locked())
                .run(connection)) {
            found.put(loaded.snapshot().id(), loaded.snapshot());
        }
        Snapshot winner = live(model, found.get(ids.winner()), ids.winner());
        Snapshot loser = live(model, found.get(ids.loser()), ids.loser());
        if (ids.winner().equals(ids.loser())
                || model.parent().isPresent()
                || model.key().equals("user")) {
            throw new Refusal(ErrorCode.NOT_MERGEABLE);
        }
        Map<String, Children> children = new HashMap<>();
        for (ModelField field : model.childFields()) {
            Model child = catalogue.model(field.settings().owned());
            var both = new Children(child, new ArrayList<>(), new ArrayList<>());
            for (SelectRecords.Loaded loaded : new SelectRecords(
                            child, SelectRecords.By.PARENT, List.of(ids.winner(), ids.loser()), ids.locked())
                    .run(connection)) {
                (ids.winner().equals(loaded.parent()) ? both.winners() : both.losers()).add(loaded.snapshot());
            }
            children.put(field.key(), both);
        }
        return new Pair(model, winner, loser, children);
    }

    private static Snapshot live(Model model, @org.jspecify.annotations.Nullable Snapshot found, UUID id) {
        if (found == null || found.at(model.field("deletedAt").ordinal()) != null) {
            throw new Refusal(ErrorCode.NOT_FOUND, Map.of("object", model.key(), "id", id.toString()));
        }
        return found;
    }

    /** @param locked whether both stay as they are found until the transaction ends */
    public record Ids(UUID winner, UUID loser, boolean locked) {}
}
