package org.kinward.edge.integration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** All webhooks that are to be told; few, so the whole of them. */
record SelectSubscriptions() {

    static final String SQL = """
        select id, owner, events from data.webhook where active and deleted_at is null and owner is not null limit 1000
        """;

    List<Subscription> run(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(SQL);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<Subscription>();
            while (rows.next()) {
                found.add(new Subscription(
                        rows.getObject(1, UUID.class),
                        rows.getObject(2, UUID.class),
                        Subscription.events(rows.getString(3))));
            }
            return found;
        }
    }
}
