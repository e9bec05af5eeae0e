package org.kinward.engine.derive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.feed.PlacedLine;
import org.kinward.engine.feed.spi.Subscriber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Notes what each page of the feed makes due, together with its position, and then computes as much as keeps it quick. */
@Component
final class DeriveFromFeed implements Subscriber {
    private static final Logger LOG = LoggerFactory.getLogger(DeriveFromFeed.class);
    private static final int CHUNKS = 4;

    private final Catalogues catalogues;
    private final Chunks chunks;
    private final WorkOff workOff;
    private final AtomicBoolean noted = new AtomicBoolean();

    DeriveFromFeed(Catalogues catalogues, Chunks chunks, WorkOff workOff) {
        this.catalogues = catalogues;
        this.chunks = chunks;
        this.workOff = workOff;
    }

    @Override
    public String name() {
        return "derive";
    }

    @Override
    public void handle(Connection connection, List<PlacedLine> lines) throws SQLException {
        for (DueBy due : Touched.due(catalogues.current(), lines)) {
            if (due.run(connection) > 0) {
                noted.set(true);
            }
        }
    }

    /** What is not done here {@link WorkOffDue} does: the next page must not wait for it. */
    @Override
    public void taken() {
        if (!noted.getAndSet(false)) {
            return;
        }
        try {
            for (int i = 0; i < CHUNKS && chunks.inTransaction(workOff::chunk) > 0; i++) {
                // Each tells the feed, in a transaction that ends with that.
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warn("What is due is left for later: {}", e.getMessage());
        }
    }
}
