package org.kinward.engine.search.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.feed.PlacedLine;
import org.kinward.engine.feed.spi.Subscriber;
import org.kinward.engine.search.spi.FieldClasses;
import org.springframework.stereotype.Component;

/** Follows the feed: what has changed is taken apart anew. */
@Component
final class KeepEntries implements Subscriber {
    static final String NAME = "search";

    private final Indexing indexing;
    private final Latency latency;

    KeepEntries(Catalogues catalogues, FieldClasses classes, Latency latency) {
        this.indexing = new Indexing(catalogues, classes);
        this.latency = latency;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void handle(Connection connection, List<PlacedLine> lines) throws SQLException {
        indexing.refresh(connection, State.hold(connection), lines);
        latency.taken(lines);
    }
}
