package org.kinward.engine.search.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Of records that changed at these moments, those whose entries stand at one that is too long before. */
record SelectStale(Shelf shelf, Map<UUID, Instant> changed) {

    Set<UUID> run(Connection connection) throws SQLException {
        Set<UUID> stale = new HashSet<>();
        if (changed.isEmpty()) {
            return stale;
        }
        String sql = "select e.record from unnest(cast(? as uuid[]), cast(? as timestamptz[])) c(record, at) join "
                + shelf.entries() + " e on e.record = c.record and e.at < c.at - make_interval(secs => "
                + Entry.NEAR.toSeconds() + ")";
        List<Map.Entry<UUID, Instant>> entries = List.copyOf(changed.entrySet());
        try (var statement = connection.prepareStatement(sql)) {
            Object[] ids = entries.stream().map(Map.Entry::getKey).toArray();
            statement.setArray(1, connection.createArrayOf("uuid", ids));
            Object[] moments = entries.stream()
                    .map(one -> one.getValue().atOffset(ZoneOffset.UTC).toString())
                    .toArray();
            statement.setArray(2, connection.createArrayOf("timestamptz", moments));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    stale.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return stale;
    }
}
