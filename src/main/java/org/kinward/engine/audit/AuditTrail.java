package org.kinward.engine.audit;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where things are told that the feed does not know of. One row and no waiting; its place in the chain comes a moment later. */
@Component
public final class AuditTrail {
    private final JdbcClient jdbc;

    public AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the caller's transaction where there is one. Told twice under one id, it is there once. */
    public void tell(AuditEvent event) {
        jdbc.sql("""
            insert into engine.audit_waiting (id, at, event, object, about, by_user)
            select ?, ?, ?, ?, ?, ? where not exists (select from engine.audit_entry where id = ?) on conflict do nothing
            """)
                .param(event.id())
                .param(Timestamp.from(event.at()))
                .param(event.event())
                .param(event.object())
                .param(event.about())
                .param(event.by())
                .param(event.id())
                .update();
    }

    /**
     * Takes what entries about these say, and the salt without which it cannot be guessed; that there was an entry stays.
     *
     * @return of how many
     */
    public int forget(Collection<UUID> about) {
        UUID[] ids = about.toArray(new UUID[0]);
        int waiting = jdbc.sql("""
            update engine.audit_waiting set object = null, about = null where about = any(cast(? as uuid[]))
            """).param(ids).update();
        return waiting + jdbc.sql("""
            update engine.audit_entry set salt = null, object = null, about = null
             where about = any(cast(? as uuid[]))
            """).param(ids).update();
    }
}
