package org.kinward.edge.sample.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kinward.edge.sample.company.Country;
import org.kinward.edge.sample.company.Stages;
import org.kinward.edge.sample.diary.Json;
import org.kinward.edge.sample.diary.SampleIds;
import org.kinward.engine.record.command.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The second way deals go: a contract runs out, and is renewed or not. Stages speak one language, as the first way's do. */
final class Renewals {
    private static final int PLACE = 2;
    private static final String OPEN = "open";

    private record Step(String kind, int probability, String color) {}

    private static final List<Step> STEPS = List.of(
            new Step(OPEN, 40, "gray"),
            new Step(OPEN, 60, "blue"),
            new Step(OPEN, 75, "violet"),
            new Step(OPEN, 90, "orange"),
            new Step("won", 100, "green"),
            new Step("lost", 0, "red"));

    private final List<Command> commands = new ArrayList<>();
    private final List<UUID> stages = new ArrayList<>();

    Renewals(SampleIds ids, Locale language) {
        List<String> names = new Country(language.toLanguageTag()).lines("renewals");
        UUID pipeline = ids.next();
        create("pipeline", pipeline, Json.object().put("name", names.getFirst()).put("position", PLACE));
        for (Step step : STEPS) {
            UUID id = ids.next();
            stages.add(id);
            ObjectNode fields = Json.object()
                    .put("name", names.get(stages.size()))
                    .put("position", stages.size())
                    .put("kind", step.kind())
                    .put("probability", step.probability())
                    .put("color", step.color());
            fields.set("pipeline", Json.ref("pipeline", pipeline));
            create("stage", id, fields);
        }
    }

    private void create(String object, UUID id, ObjectNode fields) {
        Map<String, JsonNode> values =
                fields.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        commands.add(new Command.Create(object, id, values));
    }

    /** The pipeline first, then its stages. */
    List<Command> commands() {
        return commands;
    }

    Stages stages() {
        int closed = stages.size() - 2;
        return new Stages(stages.subList(0, closed), stages.get(closed), stages.getLast());
    }
}
