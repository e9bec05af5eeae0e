package org.kinward.edge.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.kernel.id.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The pipeline every workspace begins with, for tests that start from nothing. */
final class SalesPipeline {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SalesPipeline() {}

    static void ensure(JdbcClient jdbc, Records records) {
        if (jdbc.sql("select count(*) from data.stage").query(Long.class).single() > 0) {
            return;
        }
        var pipeline = Ids.next();
        var commands = new ArrayList<Command>();
        commands.add(new Command.Create(
                "pipeline", pipeline, Map.of("name", text("Sales"), "position", JSON.numberNode(1))));
        var actor = Actor.system(Origin.SYSTEM);
        check(records.execute(actor, Mode.ALL_OR_NOTHING, commands).allSaved());
        var stages = new ArrayList<Command>();
        for (var stage : List.of("Prospecting open 10", "Engaging open 30", "Won won 100", "Lost lost 0")) {
            var parts = stage.split(" ");
            stages.add(new Command.Create(
                    "stage",
                    Ids.next(),
                    Map.of(
                            "name", text(parts[0]),
                            "kind", text(parts[1]),
                            "probability", text(parts[2]),
                            "position", JSON.numberNode(stages.size() + 1),
                            "pipeline", text(pipeline.toString()))));
        }
        check(records.execute(actor, Mode.ALL_OR_NOTHING, stages).allSaved());
    }

    private static void check(boolean saved) {
        if (!saved) {
            throw new IllegalStateException("the pipeline could not be made");
        }
    }

    private static JsonNode text(String text) {
        return JSON.stringNode(text);
    }
}
