package org.kinward.engine.audit;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.PlacedLine;
import org.kinward.engine.feed.spi.Subscriber;
import org.springframework.stereotype.Component;

/** What was done stands in the history of the records; the trail says for whom, who was away, and by whom: once a command. */
@Component
final class DoneForAnother implements Subscriber {
    private final AuditTrail trail;

    DoneForAnother(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public String name() {
        return "audit.behalf";
    }

    @Override
    public void handle(Connection connection, List<PlacedLine> lines) {
        Set<UUID> told = new HashSet<>();
        for (PlacedLine placed : lines) {
            FeedLine line = placed.line();
            if (line.behalf() != null) {
                String what = "behalf/" + line.provenance().batch() + "/" + line.behalf();
                UUID id = UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
                if (told.add(id)) {
                    trail.tell(new AuditEvent(
                            id,
                            line.provenance().at(),
                            "acted for another",
                            null,
                            line.behalf(),
                            line.provenance().actor()));
                }
            }
        }
    }
}
