package org.kinward.engine.search.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.kinward.engine.access.FieldRight;
import org.kinward.engine.feed.PlacedLine;
import org.kinward.engine.feed.spi.Subscriber;
import org.springframework.stereotype.Component;

/** Follows the feed: what has changed is taken apart anew. */
@Component
public final class KeepEntries implements Subscriber {
    public static final String NAME = "search";

    private final Indexing indexing;
    private final Latency latency;
    private final Reclassing reclassing;

    KeepEntries(Indexing indexing, Latency latency, Reclassing reclassing) {
        this.indexing = indexing;
        this.latency = latency;
        this.reclassing = reclassing;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void handle(Connection connection, List<PlacedLine> lines) throws SQLException {
        indexing.refresh(connection, State.hold(connection), lines);
        latency.taken(lines);
        lines.stream()
                .filter(placed -> placed.line().object().equals(FieldRight.KEY))
                .reduce((one, next) -> next)
                .ifPresent(last -> reclassing.ask(last.pos()));
    }
}
