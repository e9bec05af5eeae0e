package org.kinward.suite.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.identity.AtSetup;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.platform.language.Messages;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Every workspace has a pipeline to begin with, made once and named in the language of whoever sets the workspace up;
 * what becomes of it is the workspace's own affair.
 */
@Component
@Order(FirstPipeline.ORDER)
public final class FirstPipeline implements ApplicationRunner, AtSetup {
    /** Among what runs at the start: before whatever needs a stage. */
    public static final int ORDER = 10;

    /** Its identities are the same everywhere, so that of two processes that start together one makes it. */
    private static final long HIGH = 0x0130_0000_0000_7000L;

    private static final long LOW = 0x8000_0000_0000_0000L;

    /** The last parts of its names' message keys, by place: the pipeline, then its stages. */
    private static final List<String> NAMES =
            List.of("name", "prospecting", "engaging", "proposal", "negotiation", "won", "lost");

    private final Records records;
    private final Pipeline pipeline;
    private final Stage stage;
    private final JdbcClient jdbc;
    private final Messages messages;

    FirstPipeline(Records records, Pipeline pipeline, Stage stage, JdbcClient jdbc, Messages messages) {
        this.records = records;
        this.pipeline = pipeline;
        this.stage = stage;
        this.jdbc = jdbc;
        this.messages = messages;
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

    /** Names nobody has changed yet are said in the language; it was made before anybody could say which. */
    @Override
    public void run(Locale language) {
        List<Command> commands = new ArrayList<>();
        for (int place = 0; place < NAMES.size(); place++) {
            String object = place == 0 ? pipeline.key() : stage.key();
            String now = named(place == 0 ? "pipeline" : "stage", id(place));
            String becomes = name(place, language);
            if (!now.equals(becomes) && shipped(place).contains(now)) {
                commands.add(Command.Update.of(
                        object, id(place), Map.of(stage.name.key(), new Change(text(now), text(becomes)))));
            }
        }
        if (!commands.isEmpty()) {
            records.execute(Actor.system(Origin.SYSTEM), Mode.ALL_OR_NOTHING, commands);
        }
    }

    /** Empty where it is gone. */
    private String named(String table, UUID id) {
        return jdbc.sql("select name from data.\"" + table + "\" where id = ? and deleted_at is null")
                .param(id)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private Set<String> shipped(int place) {
        return Messages.LOCALES.stream().map(language -> name(place, language)).collect(Collectors.toSet());
    }

    private String name(int place, Locale language) {
        return messages.text(language, "firstPipeline." + NAMES.get(place));
    }

    private List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        commands.add(new Command.Create(
                pipeline.key(),
                id(0),
                Map.of(pipeline.name.key(), text(name(0, Locale.ENGLISH)), pipeline.position.key(), number(1))));
        commands.add(stage(1, Stage.OPEN, 10, "gray"));
        commands.add(stage(2, Stage.OPEN, 30, "blue"));
        commands.add(stage(3, Stage.OPEN, 50, "violet"));
        commands.add(stage(4, Stage.OPEN, 75, "orange"));
        commands.add(stage(5, Stage.WON, 100, "green"));
        commands.add(stage(6, Stage.LOST, 0, "red"));
        return commands;
    }

    private Command stage(int position, String kind, int probability, String color) {
        return new Command.Create(
                stage.key(),
                id(position),
                Map.of(
                        stage.name.key(), text(name(position, Locale.ENGLISH)),
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
