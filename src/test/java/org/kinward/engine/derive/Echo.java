package org.kinward.engine.derive;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.JsonNodeFactory;

/** A reaction nobody should write: whenever an account's open value is computed, its deal is made worth one more. */
final class Echo implements Subscriber {
    static final String NAME = "echo";

    private final ObjectProvider<Records> records;
    private final JdbcClient jdbc;

    Echo(ObjectProvider<Records> records, JdbcClient jdbc) {
        this.records = records;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void handle(Connection connection, List<PlacedLine> lines) {
        for (var placed : lines) {
            var line = placed.line();
            var changes = line.changes();
            if (line.kind() == FeedLine.Kind.DERIVED && changes != null && changes.contains("sales.openValue")) {
                jdbc.sql("select id, amount + 1 as amount from data.opportunity where account = ? and name = ?")
                        .params(line.record(), NAME)
                        .query((row, n) -> raise(
                                row.getObject(1, UUID.class),
                                row.getBigDecimal(2).toPlainString()))
                        .list()
                        .forEach(command -> Errand.because(NAME, placed)
                                .carry(() -> records.getObject()
                                        .execute(Actor.system(Origin.SYSTEM), Mode.EACH, List.of(command))));
            }
        }
    }

    private static Command raise(UUID deal, String amount) {
        var more = new Change(null, JsonNodeFactory.instance.stringNode(amount));
        return Command.Update.of("opportunity", deal, Map.of("amount", more));
    }
}
