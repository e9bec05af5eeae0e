package org.kinward.edge.post.in;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kinward.engine.privacy.spi.Erased;
import org.kinward.engine.privacy.spi.Place;
import org.springframework.stereotype.Component;

/** A mail that was kept aside says who sent it and what about. */
@Component
final class AsidesOfThem implements Place {
    @Override
    public String name() {
        return "mailAsides";
    }

    @Override
    public int erase(Connection connection, Erased erased) throws SQLException {
        List<UUID> theirs = new ArrayList<>();
        try (var statement = connection.prepareStatement(
                        "select id, sender || ' ' || subject || ' ' || reason from engine.mail_aside");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                if (erased.traces().in(rows.getString(2))) {
                    theirs.add(rows.getObject(1, UUID.class));
                }
            }
        }
        try (var statement =
                connection.prepareStatement("delete from engine.mail_aside where id = any(cast(? as uuid[]))")) {
            statement.setArray(1, connection.createArrayOf("uuid", theirs.toArray()));
            return statement.executeUpdate();
        }
    }
}
