package org.kinward.suite.constituency;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.PlacedLine;
import org.kinward.engine.feed.spi.LastSay;
import org.kinward.engine.feed.spi.Subscriber;
import org.kinward.engine.record.Errand;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A prospect with whom a deal is won, or who orders, is a customer from then on. It is part of the command that won the deal:
 * who takes that back takes this back too. Nobody becomes a customer who was never said to be a prospect.
 */
@Component
final class ProspectWhoBuysIsCustomer implements Subscriber {
    private static final LastSay SAY = new LastSay(Map.of(
            "opportunity", Set.of("stage", "account", "contact"),
            "order", Set.of("kind", "status", "account", "contact")));

    private final Relationship relationship;
    private final Records records;

    ProspectWhoBuysIsCustomer(Relationship relationship, Records records) {
        this.relationship = relationship;
        this.records = records;
    }

    @Override
    public String name() {
        return "constituency.customers";
    }

    @Override
    public boolean concerns(String object) {
        return SAY.fields().containsKey(object);
    }

    @Override
    public void handle(Connection connection, List<PlacedLine> lines) throws SQLException {
        Map<UUID, FeedLine> touched = SAY.among(lines.stream().map(PlacedLine::line));
        if (touched.isEmpty()) {
            return;
        }
        Map<UUID, UUID> bought = new SelectProspectsWhoBought(touched.keySet()).run(connection);
        Map<UUID, FeedLine> sold = SAY.standing(connection, touched);
        Map<Errand, List<Command>> changes = new HashMap<>();
        bought.forEach((prospect, sale) -> {
            FeedLine line = sold.get(sale);
            if (line != null) {
                changes.computeIfAbsent(Errand.within(line), errand -> new ArrayList<>())
                        .add(promote(prospect));
            }
        });
        changes.forEach(this::write);
    }

    private Command promote(UUID prospect) {
        var change = new Change(text(Relationship.PROSPECT), text(Relationship.CUSTOMER));
        return Command.Update.of(relationship.key(), prospect, Map.of(relationship.kind.key(), change));
    }

    private void write(Errand errand, List<Command> commands) {
        for (int from = 0; from < commands.size(); from += Records.MAX_BATCH) {
            List<Command> some = commands.subList(from, Math.min(commands.size(), from + Records.MAX_BATCH));
            errand.carry(() -> records.execute(Actor.system(Origin.SYSTEM), Mode.EACH, some));
        }
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.stringNode(value);
    }
}
