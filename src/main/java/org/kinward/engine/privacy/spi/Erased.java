package org.kinward.engine.privacy.spi;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who is erased, and what goes with them.
 *
 * @param records of each type: the person's own, and those that go for good
 * @param written of each type: those about others that stay, and named the person until now
 */
public record Erased(Map<String, Set<UUID>> records, Map<String, Set<UUID>> written, Traces traces) {
    public Erased {
        records = Map.copyOf(records);
        written = Map.copyOf(written);
    }

    public Set<UUID> ids() {
        return records.values().stream().flatMap(Collection::stream).collect(java.util.stream.Collectors.toSet());
    }

    /**
     * Runs a statement of which every parameter is the list of all who and what is erased.
     *
     * @return how many rows it changed
     */
    public int change(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            int parameters = statement.getParameterMetaData().getParameterCount();
            for (int n = 1; n <= parameters; n++) {
                statement.setArray(n, array(connection));
            }
            return statement.executeUpdate();
        }
    }

    public Array array(Connection connection) throws SQLException {
        return connection.createArrayOf("uuid", ids().toArray());
    }
}
