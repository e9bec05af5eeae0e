package org.kinward.engine.derive;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.feed.PlacedLine;
import org.kinward.engine.feed.spi.Subscriber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Notes what each page of the feed makes due, together with its position, and computes at once as much as keeps it quick. */
@Component
final class DeriveFromFeed implements Subscriber {
    private static final Logger LOG = LoggerFactory.getLogger(DeriveFromFeed.class);
    private static final int CHUNKS = 4;

    private final Catalogues catalogues;
    private final WorkOff workOff;

    DeriveFromFeed(Catalogues catalogues, WorkOff workOff) {
        this.catalogues = catalogues;
        this.workOff = workOff;
    }

    @Override
    public String name() {
        return "derive";
    }

    @Override
    public void handle(Connection connection, List<PlacedLine> lines) throws SQLException {
        int noted = 0;
        for (DueBy due : new Touched(catalogues.current(), lines).due()) {
            noted += due.run(connection);
        }
        if (noted > 0) {
            begin(connection);
        }
    }

    /** What is not done here {@link WorkOffDue} does: the position must not wait for it. */
    private void begin(Connection connection) throws SQLException {
        Savepoint noted = connection.setSavepoint();
        try {
            for (int i = 0; i < CHUNKS && workOff.chunk(connection) > 0; i++) {
                connection.releaseSavepoint(noted);
                noted = connection.setSavepoint();
            }
        } catch (SQLException e) {
            connection.rollback(noted);
            LOG.warn("What is due is left for later: {}", e.getMessage());
        }
    }
}
