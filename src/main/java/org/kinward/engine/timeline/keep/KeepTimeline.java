package org.kinward.engine.timeline.keep;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.PlacedLine;
import org.kinward.engine.feed.spi.Subscriber;
import org.springframework.stereotype.Component;

/**
 * Follows the feed: what changed tells what it tells now, wherever it told before. So a record that is about somebody else
 * from now on moves, and one in the bin is not told of.
 */
@Component
public final class KeepTimeline implements Subscriber {
    public static final String NAME = "timeline";

    private final Catalogues catalogues;

    KeepTimeline(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void handle(Connection connection, List<PlacedLine> lines) throws SQLException {
        Map<String, Set<UUID>> changed = new HashMap<>();
        Map<String, Set<UUID>> deleted = new HashMap<>();
        for (PlacedLine placed : lines) {
            FeedLine line = placed.line();
            changed.computeIfAbsent(line.object(), object -> new HashSet<>()).add(line.record());
            if (line.kind() == FeedLine.Kind.DELETED) {
                deleted.computeIfAbsent(line.object(), object -> new HashSet<>())
                        .add(line.record());
            }
        }
        Catalogue catalogue = catalogues.current();
        for (Telling telling : Telling.of(catalogue)) {
            Set<UUID> ids = changed.get(telling.model().key());
            if (ids != null) {
                new ReplaceEntries(ids, new SelectEntries(catalogue, telling, ids).run(connection)).run(connection);
            }
        }
        new ForgetPurged(gone(connection, catalogue, deleted)).run(connection);
    }

    /** Those that are not even in the bin. */
    private static Set<UUID> gone(Connection connection, Catalogue catalogue, Map<String, Set<UUID>> deleted)
            throws SQLException {
        Set<UUID> gone = new HashSet<>();
        for (Map.Entry<String, Set<UUID>> one : deleted.entrySet()) {
            var model = catalogue.find(one.getKey());
            List<UUID> ids = new ArrayList<>(one.getValue());
            gone.addAll(ids);
            if (model.isPresent()) {
                new SelectPresent(model.get(), ids).run(connection).forEach(gone::remove);
            }
        }
        return gone;
    }
}
