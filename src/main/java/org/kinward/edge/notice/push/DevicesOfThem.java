package org.kinward.edge.notice.push;

import java.sql.Connection;
import java.sql.SQLException;
import org.kinward.engine.privacy.spi.Erased;
import org.kinward.engine.privacy.spi.Place;
import org.springframework.stereotype.Component;

/** Browsers and phones that were pushed to are their user's. */
@Component
final class DevicesOfThem implements Place {
    @Override
    public String name() {
        return "devices";
    }

    @Override
    public int erase(Connection connection, Erased erased) throws SQLException {
        return erased.change(connection, "delete from engine.push_subscription where user_id = any(cast(? as uuid[]))");
    }
}
