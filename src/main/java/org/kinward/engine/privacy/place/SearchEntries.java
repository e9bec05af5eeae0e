package org.kinward.engine.privacy.place;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.privacy.spi.Erased;
import org.kinward.engine.privacy.spi.Place;
import org.kinward.engine.search.index.Indexing;
import org.kinward.engine.search.index.Shelf;
import org.kinward.engine.search.index.State;
import org.springframework.stereotype.Component;

/** Entries of search say what the records say now, at once and without waiting for the feed; words nobody has any more go. */
@Component
final class SearchEntries implements Place {
    private final Indexing indexing;

    SearchEntries(Indexing indexing) {
        this.indexing = indexing;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public int erase(Connection connection, Erased erased) throws SQLException {
        Shelf serving = State.seize(connection);
        int entries = count(connection, serving, erased);
        indexing.refresh(connection, serving, erased.records());
        indexing.refresh(connection, serving, erased.written());
        // The other set is what a rebuild left: of no use to anybody. One that is at work takes up what has changed
        // itself.
        if (!building(connection)) {
            delete(connection, serving.other(), erased);
        }
        return entries;
    }

    private static boolean building(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select building is not null from engine.search_state");
                var row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static int count(Connection connection, Shelf shelf, Erased erased) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select count(*) from " + shelf.entries() + " where record = any(cast(? as uuid[]))")) {
            statement.setArray(1, erased.array(connection));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void delete(Connection connection, Shelf shelf, Erased erased) throws SQLException {
        try (var entries = connection.prepareStatement(
                "delete from " + shelf.entries() + " where record = any(cast(? as uuid[]))")) {
            entries.setArray(1, erased.array(connection));
            entries.executeUpdate();
            for (Set<UUID> written : erased.written().values()) {
                entries.setArray(1, connection.createArrayOf("uuid", written.toArray()));
                entries.executeUpdate();
            }
        }
        // Their words are counted anew by the next rebuild; until then nobody asks.
        if (!erased.traces().words().isEmpty()) {
            try (var words = connection.prepareStatement("delete from " + shelf.words())) {
                words.executeUpdate();
            }
        }
    }
}
