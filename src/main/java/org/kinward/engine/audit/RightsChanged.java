package org.kinward.engine.audit;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.PlacedLine;
import org.kinward.engine.feed.spi.Subscriber;
import org.springframework.stereotype.Component;

/** Rights are records, and what became of them stands in the feed; the trail says that it did. */
@Component
final class RightsChanged implements Subscriber {
    private static final Set<String> RIGHTS = Set.of("role", "userRole", "typeRight", "fieldRight", "grant");
    private static final List<String> OF_A_USER = List.of("\"role\"", "\"active\"", "\"team\"", "\"territory\"");

    private final AuditTrail trail;

    RightsChanged(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public String name() {
        return "audit.rights";
    }

    @Override
    public boolean concerns(String object) {
        return RIGHTS.contains(object) || object.equals("user");
    }

    @Override
    public void handle(Connection connection, List<PlacedLine> lines) {
        lines.stream()
                .map(PlacedLine::line)
                .filter(RightsChanged::opensOrCloses)
                .forEach(line -> {
                    String what = "audit/" + line.record() + "/" + line.version();
                    trail.tell(new AuditEvent(
                            UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)),
                            line.provenance().at(),
                            "rights changed",
                            line.object().equals("user") ? null : line.object(),
                            line.record(),
                            line.provenance().actor()));
                });
    }

    private static boolean opensOrCloses(FeedLine line) {
        if (line.kind() == FeedLine.Kind.DERIVED || line.provenance().origin().equals("sample")) {
            return false;
        }
        String changes = line.changes() == null ? "" : line.changes();
        return RIGHTS.contains(line.object())
                || line.object().equals("user")
                        && (line.kind() != FeedLine.Kind.UPDATED
                                || OF_A_USER.stream().anyMatch(changes::contains));
    }
}
