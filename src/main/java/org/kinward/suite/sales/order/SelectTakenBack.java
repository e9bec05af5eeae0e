package org.kinward.suite.sales.order;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The sale that each of these cancellations takes back: of the same account, placed before, with at least as many of the
 * same goods; where several fit, the one that covers most lines, then the latest. Cancellations that say theirs are left out.
 */
record SelectTakenBack(Collection<UUID> cancellations) {
    private static final String SQL = """
        select distinct on (c.id) c.id, s.id
          from data."order" c
          join data.order_line cl on cl.parent = c.id
          join data."order" s on s.account = c.account and s.kind = 'sale' and s.placed_at <= c.placed_at
           and s.deleted_at is null
          join data.order_line sl on sl.parent = s.id and sl.product = cl.product and sl.quantity >= -cl.quantity
         where c.id = any(cast(? as uuid[])) and c.kind = 'cancellation' and c.cancels is null and c.deleted_at is null
         group by c.id, s.id, s.placed_at
         order by c.id, count(distinct cl.id) desc, s.placed_at desc, s.id
        """;

    Map<UUID, UUID> run(Connection connection) throws SQLException {
        var found = new LinkedHashMap<UUID, UUID>();
        try (var statement = connection.prepareStatement(SQL)) {
            statement.setArray(1, connection.createArrayOf("uuid", cancellations.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
                }
            }
        }
        return found;
    }
}
