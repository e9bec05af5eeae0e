package org.kinward.engine.identity.session;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.identity.device.Device;
import org.springframework.jdbc.core.simple.JdbcClient;

/** At most a hundred: who has more ends them all. */
record SelectSeats(UUID user, @Nullable UUID current) {
    List<Seat> run(JdbcClient jdbc) {
        return jdbc.sql("""
            select id, user_agent, address, created_at, last_seen
              from engine.session where user_id = ? and expires > now()
             order by last_seen desc, id desc limit 100
            """)
                .param(user)
                .query((row, n) -> new Seat(
                        row.getObject("id", UUID.class),
                        Device.browser(row.getString("user_agent")),
                        Device.system(row.getString("user_agent")),
                        row.getString("address"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_seen", OffsetDateTime.class).toInstant(),
                        row.getObject("id", UUID.class).equals(current)))
                .list();
    }
}
