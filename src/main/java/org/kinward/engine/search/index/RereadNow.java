package org.kinward.engine.search.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.search.spi.Reread;
import org.springframework.stereotype.Component;

/** Seizes the entries first: the reader of the feed may be at the same record, with the words as they were. */
@Component
final class RereadNow implements Reread {
    private final Indexing indexing;

    RereadNow(Indexing indexing) {
        this.indexing = indexing;
    }

    @Override
    public void now(Connection connection, String object, Set<UUID> records) throws SQLException {
        indexing.refresh(connection, State.seize(connection), Map.of(object, records));
    }
}
