package org.kinward.engine.privacy.place;

import java.sql.Connection;
import org.kinward.engine.audit.AuditTrail;
import org.kinward.engine.privacy.spi.Erased;
import org.kinward.engine.privacy.spi.Place;
import org.springframework.stereotype.Component;

/** Who looked at them and took them along. That somebody did something stays; of what is gone with the salt. */
@Component
final class AuditEntries implements Place {
    private final AuditTrail trail;

    AuditEntries(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public int erase(Connection connection, Erased erased) {
        return trail.forget(erased.ids());
    }
}
