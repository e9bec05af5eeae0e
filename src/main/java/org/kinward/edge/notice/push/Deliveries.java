package org.kinward.edge.notice.push;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits to be pushed. */
@Component
final class Deliveries {
    private static final int SOME = 100;
    /** Fifteen hours in all; what is older stands in the notification centre anyway. */
    private static final int MOST = 8;

    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Due(UUID notification, UUID subscription) {}

    List<Due> due() {
        return jdbc.sql("select notification, subscription from engine.push_delivery where due <= now() order by due"
                        + " limit "
                        + SOME)
                .query((row, n) -> new Due(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
    }

    void done(Due one) {
        jdbc.sql("delete from engine.push_delivery where notification = ? and subscription = ?")
                .params(one.notification(), one.subscription())
                .update();
    }

    /** Until somebody's quiet ends. */
    void rest(Due one, Instant until) {
        jdbc.sql("update engine.push_delivery set due = ? where notification = ? and subscription = ?")
                .params(until.atOffset(ZoneOffset.UTC), one.notification(), one.subscription())
                .update();
    }

    /** After ten seconds, then four times as long each time; given up at last. */
    void later(Due one) {
        jdbc.sql("""
            with tried as (
              update engine.push_delivery
                 set attempts = attempts + 1, due = now() + make_interval(secs => 10 * power(4, attempts))
               where notification = ? and subscription = ? returning notification, subscription, attempts)
            select attempts from tried
            """)
                .params(one.notification(), one.subscription())
                .query(Integer.class)
                .optional()
                .filter(attempts -> attempts >= MOST)
                .ifPresent(attempts -> done(one));
    }
}
