package org.kinward.engine.privacy.place;

import java.sql.Connection;
import java.sql.SQLException;
import org.kinward.engine.privacy.spi.Erased;
import org.kinward.engine.privacy.spi.Place;
import org.springframework.stereotype.Component;

/** What the timelines of others tell of what goes, and the person's own timeline. */
@Component
final class TimelineEntries implements Place {
    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public int erase(Connection connection, Erased erased) throws SQLException {
        return erased.change(
                connection,
                "delete from engine.timeline_entry where record = any(cast(? as uuid[]))"
                        + " or subject = any(cast(? as uuid[]))");
    }
}
