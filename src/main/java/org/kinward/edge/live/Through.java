package org.kinward.edge.live;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.kinward.engine.access.SelectEnds;
import org.kinward.engine.access.Tie;
import org.kinward.engine.catalog.Catalogues;

/** Finds out, once for all who listen, what the records are tied by that others are seen through. */
record Through(DataSource database, Catalogues catalogues) {

    List<Happening> of(List<Happening> happenings) throws SQLException {
        var catalogue = catalogues.current();
        Map<String, Set<UUID>> asked = new HashMap<>();
        for (var happening : happenings) {
            catalogue
                    .find(happening.object())
                    .filter(model -> !model.passages().isEmpty())
                    .ifPresent(model -> asked.computeIfAbsent(model.key(), key -> new HashSet<>())
                            .add(happening.id()));
        }
        if (asked.isEmpty()) {
            return happenings;
        }
        Map<UUID, Tie.Ends> known = new HashMap<>();
        try (var connection = database.getConnection()) {
            for (var entry : asked.entrySet()) {
                known.putAll(
                        new SelectEnds(catalogue, catalogue.model(entry.getKey()), entry.getValue()).run(connection));
            }
        }
        return happenings.stream()
                .map(one -> known.containsKey(one.id())
                        ? one.seenThrough(known.get(one.id()).through())
                        : one)
                .toList();
    }
}
