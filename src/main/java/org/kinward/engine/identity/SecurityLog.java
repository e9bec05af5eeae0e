package org.kinward.engine.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.audit.AuditEvent;
import org.kinward.engine.audit.AuditTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes security events to the audit trail and to the log named {@code security}: what, about whom and by whom as ids, never a name, an address
 * or a secret. The request's own id stands on every line.
 */
@Component
public final class SecurityLog {
    private static final Logger LOG = LoggerFactory.getLogger("security");

    private final AuditTrail trail;

    SecurityLog(AuditTrail trail) {
        this.trail = trail;
    }

    /** By the user themselves. */
    public void tell(SecurityEvent event, @Nullable UUID user) {
        tell(event, user, user);
    }

    /** @param user about whom; null where nobody is known */
    public void tell(SecurityEvent event, @Nullable UUID user, @Nullable UUID by) {
        LOG.info("{} · user {} · by {}", event.words(), user == null ? "-" : user, by == null ? "-" : by);
        trail.tell(AuditEvent.now(event.words(), null, user, by));
    }
}
