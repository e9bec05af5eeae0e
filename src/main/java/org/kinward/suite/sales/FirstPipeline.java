package org.kinward.suite.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Every workspace has a pipeline to begin with, made once; what becomes of it is the workspace's own affair. */
@Component
@Order(FirstPipeline.ORDER)
public final class FirstPipeline implements ApplicationRunner {
    /** Among what runs at the start: before whatever needs a stage. */
    public static final int ORDER = 10;

    /** Its identities are the same everywhere, so that of two processes that start together one makes it. */
    private static final long HIGH = 0x0130_0000_0000_7000L;

    private static final long LOW = 0x8000_0000_0000_0000L;

    private final Records records;
    private final Pipeline pipeline;
    private final Stage stage;
    private final JdbcClient jdbc;

    FirstPipeline(Records records, Pipeline pipeline, Stage stage, JdbcClient jdbc) {
        this.records = records;
        this.pipeline = pipeline;
        this.stage = stage;
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean had = jdbc.sql("select exists (select from data.\"pipeline\")")
                .query(Boolean.class)
                .single();
        if (!had) {
            // Refused as a whole where another process was faster.
            records.execute(Actor.system(Origin.SYSTEM), Mode.ALL_OR_NOTHING, commands());
        }
    }

    private List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        commands.add(new Command.Create(
                pipeline.key(), id(0), Map.of(pipeline.name.key(), text("Sales"), pipeline.position.key(), number(1))));
        commands.add(stage(1, "Prospecting", Stage.OPEN, 10, "gray"));
        commands.add(stage(2, "Engaging", Stage.OPEN, 30, "blue"));
        commands.add(stage(3, "Proposal", Stage.OPEN, 50, "violet"));
        commands.add(stage(4, "Negotiation", Stage.OPEN, 75, "orange"));
        commands.add(stage(5, "Won", Stage.WON, 100, "green"));
        commands.add(stage(6, "Lost", Stage.LOST, 0, "red"));
        return commands;
    }

    private Command stage(int position, String name, String kind, int probability, String color) {
        return new Command.Create(
                stage.key(),
                id(position),
                Map.of(
                        stage.name.key(), text(name),
                        stage.pipeline.key(), text(id(0).toString()),
                        stage.position.key(), number(position),
                        stage.kind.key(), text(kind),
                        stage.probability.key(), number(probability),
                        stage.color.key(), text(color)));
    }

    private static UUID id(int n) {
        return new UUID(HIGH, LOW | n + 1);
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.stringNode(value);
    }

    private static JsonNode number(int value) {
        return JsonNodeFactory.instance.numberNode(value);
    }
}
