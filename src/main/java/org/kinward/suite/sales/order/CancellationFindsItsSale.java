package org.kinward.suite.sales.order;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.PlacedLine;
import org.kinward.engine.feed.spi.Subscriber;
import org.kinward.engine.record.Errand;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A cancellation that does not say what it takes back is linked to the sale it most likely means. The link is part of the
 * command that made the cancellation: who takes an import back takes its links back too. Done twice, it is done once, for
 * what has its sale is not looked for again.
 */
@Component
final class CancellationFindsItsSale implements Subscriber {
    private final Order order;
    private final Records records;

    CancellationFindsItsSale(Order order, Records records) {
        this.order = order;
        this.records = records;
    }

    @Override
    public String name() {
        return "sales.cancellations";
    }

    @Override
    public boolean concerns(String object) {
        return object.equals(order.key());
    }

    @Override
    public void handle(Connection connection, List<PlacedLine> lines) throws SQLException {
        Map<UUID, FeedLine> made = new LinkedHashMap<>();
        lines.stream()
                .map(PlacedLine::line)
                .filter(line -> line.kind() == FeedLine.Kind.CREATED)
                .forEach(line -> made.put(line.record(), line));
        if (made.isEmpty()) {
            return;
        }
        Map<Errand, List<Command>> links = new HashMap<>();
        new SelectTakenBack(made.keySet())
                .run(connection)
                .forEach((cancellation, sale) -> links.computeIfAbsent(
                                Errand.within(Objects.requireNonNull(made.get(cancellation))),
                                errand -> new ArrayList<>())
                        .add(link(cancellation, sale)));
        links.forEach(this::write);
    }

    private Command link(UUID cancellation, UUID sale) {
        var becomes = JsonNodeFactory.instance.stringNode(sale.toString());
        return Command.Update.of(order.key(), cancellation, Map.of(order.cancels.key(), new Change(null, becomes)));
    }

    private void write(Errand errand, List<Command> commands) {
        for (int from = 0; from < commands.size(); from += Records.MAX_BATCH) {
            List<Command> some = commands.subList(from, Math.min(commands.size(), from + Records.MAX_BATCH));
            errand.carry(() -> records.execute(Actor.system(Origin.SYSTEM), Mode.EACH, some));
        }
    }
}
