package org.kinward.suite.sales.followup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** These deals as they stand now; of those that are gone for good nothing is told. */
record SelectPurchases(Collection<UUID> deals) {
    private static final String SQL = """
        select d.id, s.kind = 'won' and d.deleted_at is null, d.close_date, d.follow_up, d.why_won, d.owner, d.account, d.contact
          from data."opportunity" d
          left join data."stage" s on s.id = d.stage
         where d.id = any(cast(? as uuid[]))
         order by d.id
        """;

    List<Purchase> run(Connection connection) throws SQLException {
        List<Purchase> found = new ArrayList<>();
        try (var statement = connection.prepareStatement(SQL)) {
            statement.setArray(1, connection.createArrayOf("uuid", deals.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var day = rows.getDate(3);
                    found.add(new Purchase(
                            rows.getObject(1, UUID.class),
                            rows.getBoolean(2),
                            day == null ? null : day.toLocalDate(),
                            rows.getString(4),
                            rows.getString(5),
                            new Purchase.Parties(
                                    rows.getObject(6, UUID.class),
                                    rows.getObject(7, UUID.class),
                                    rows.getObject(8, UUID.class))));
                }
            }
        }
        return found;
    }
}
