package org.kinward.edge.calendar;

import java.sql.Connection;
import java.sql.SQLException;
import org.kinward.engine.privacy.spi.Erased;
import org.kinward.engine.privacy.spi.Place;
import org.springframework.stereotype.Component;

/** The private address of an agenda is its user's. */
@Component
final class FeedsOfThem implements Place {
    @Override
    public String name() {
        return "calendarFeeds";
    }

    @Override
    public int erase(Connection connection, Erased erased) throws SQLException {
        return erased.change(connection, "delete from engine.calendar_feed where user_id = any(cast(? as uuid[]))");
    }
}
