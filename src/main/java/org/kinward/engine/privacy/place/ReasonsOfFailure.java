package org.kinward.engine.privacy.place;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.kinward.engine.privacy.spi.Erased;
import org.kinward.engine.privacy.spi.Place;
import org.springframework.stereotype.Component;

/** Why something failed may quote what it failed with. */
@Component
final class ReasonsOfFailure implements Place {
    private static final List<String> STATEMENTS = List.of(
            "update engine.feed_parked set reason = '' where record = any(cast(? as uuid[])) and reason <> ''",
            "update engine.derive_due set reason = null where record = any(cast(? as uuid[])) and reason is not null");

    @Override
    public String name() {
        return "reasons";
    }

    @Override
    public int erase(Connection connection, Erased erased) throws SQLException {
        int emptied = 0;
        for (String sql : STATEMENTS) {
            emptied += erased.change(connection, sql);
        }
        return emptied;
    }
}
