package org.kinward.engine.audit;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    private static final Set<String> RIGHTS = Set.of("role", "userRole", "typeRight", "fieldRight", "grant", "absence");
    private static final List<String> OF_A_USER = List.of("\"role\"", "\"active\"", "\"team\"", "\"territory\"");

    private static final String TYPE = "typeDefinition";

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
        return RIGHTS.contains(object) || object.equals("user") || object.equals(TYPE);
    }

    @Override
    public void handle(Connection connection, List<PlacedLine> lines) throws SQLException {
        for (PlacedLine placed : lines) {
            FeedLine line = placed.line();
            if (opensOrCloses(line)) {
                tell("rights changed", line);
            } else if (line.object().equals(TYPE) && marks(connection, line)) {
                tell("sensitivity changed", line);
            }
        }
    }

    private void tell(String event, FeedLine line) {
        String what = "audit/" + line.record() + "/" + line.version();
        trail.tell(new AuditEvent(
                UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)),
                line.provenance().at(),
                event,
                line.object().equals("user") ? null : line.object(),
                line.record(),
                line.provenance().actor()));
    }

    /** Whether a type became sensitive or ceased to be: a definition that comes or goes says so itself, not its line. */
    private static boolean marks(Connection connection, FeedLine line) throws SQLException {
        if (line.kind() == FeedLine.Kind.UPDATED) {
            return line.changes() != null && line.changes().contains("\"sensitive\"");
        }
        try (PreparedStatement statement =
                connection.prepareStatement("select 1 from data.type_definition where id = ? and sensitive")) {
            statement.setObject(1, line.record());
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
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
