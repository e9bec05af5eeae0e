package org.kinward.suite.constituency;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Relationships with prospects that these deals, if won, or orders, if placed, are with, and which of the deals and orders
 * it is. Whoever is a customer already stays what they are. What sells lies above this module, so it is met by its keys.
 */
record SelectProspectsWhoBought(Collection<UUID> sales) {
    private static final String SQL = """
        with sold as (
          select o.id, unnest(array[o.account, o.contact]) party
            from data.opportunity o join data.stage s on s.id = o.stage
           where o.id = any(cast(? as uuid[])) and s.kind = 'won' and o.deleted_at is null
          union all
          select o.id, unnest(array[o.account, o.contact])
            from data."order" o
           where o.id = any(cast(? as uuid[])) and o.kind = 'sale' and o.status not in ('draft', 'cancelled')
             and o.deleted_at is null
        )
        select r.id, min(cast(sold.id as text))
          from sold join data.relationship r on r.party = sold.party
         where r.kind = 'prospect' and r.until is null and r.deleted_at is null
           and not exists (select 1 from data.relationship c
                            where c.party = r.party and c.kind = 'customer' and c.deleted_at is null)
         group by r.id
        """;

    Map<UUID, UUID> run(Connection connection) throws SQLException {
        var found = new LinkedHashMap<UUID, UUID>();
        try (var statement = connection.prepareStatement(SQL)) {
            var ids = connection.createArrayOf("uuid", sales.toArray());
            statement.setArray(1, ids);
            statement.setArray(2, ids);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getObject(1, UUID.class), UUID.fromString(rows.getString(2)));
                }
            }
        }
        return found;
    }
}
