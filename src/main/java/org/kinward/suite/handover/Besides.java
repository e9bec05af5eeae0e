package org.kinward.suite.handover;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kinward.engine.access.type.Grant;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.command.Command;
import org.kinward.platform.workspace.Workspaces;
import org.kinward.suite.activity.Task;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is written beside: sight for the giver while it is watched, and what the receiver has to do. Told twice, it is there once. */
@Component
final class Besides {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** Within a week somebody new says hello. */
    private static final int DAYS = 7;

    private final Handover handover;
    private final Grant grant;
    private final Task task;
    private final Names names;
    private final Workspaces workspaces;
    private final Clock clock;

    /** The types that take part. */
    @Component
    record Types(Handover handover, Grant grant, Task task) {}

    Besides(Types types, Names names, Workspaces workspaces, Clock clock) {
        this.handover = types.handover();
        this.grant = types.grant();
        this.task = types.task();
        this.names = names;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    List<Command> grants(Agreement agreed, Collection<Along> along) {
        if (!agreed.written().path(handover.keepReading.key()).asBoolean(false)) {
            return List.of();
        }
        String until = clock.instant()
                .plus(HandoverGoesItsWay.WATCHED_DAYS, ChronoUnit.DAYS)
                .toString();
        List<Command> commands = new ArrayList<>();
        for (Along one : along) {
            Map<String, JsonNode> fields = new HashMap<>();
            fields.put(grant.record.key(), reference(one.object(), one.id()));
            fields.put(grant.to.key(), reference("user", agreed.giver()));
            fields.put(grant.access.key(), JSON.stringNode("read"));
            fields.put(grant.until.key(), JSON.stringNode(until));
            if (!one.object().equals(grant.key())) {
                commands.add(new Command.Create(grant.key(), id(agreed, "read/" + one.id()), fields));
            }
        }
        return commands;
    }

    List<Command> tasks(Agreement agreed) {
        String wanted = agreed.written().path(handover.tasks.key()).asString("");
        var words = names.words(agreed);
        List<Command> commands = new ArrayList<>();
        if (wanted.equals(Handover.EACH)) {
            names.of(agreed.parties()).forEach((party, name) -> {
                Map<String, JsonNode> fields = fields(agreed, words.greet(name), words.letter(name));
                fields.put(task.about.key(), reference(party.object(), party.id()));
                commands.add(new Command.Create(task.key(), id(agreed, "task/" + party.id()), fields));
            });
        }
        if (wanted.equals(Handover.ONE)) {
            int size = agreed.parties().size();
            String list = String.join("\n", names.of(agreed.parties()).values());
            commands.add(new Command.Create(
                    task.key(),
                    id(agreed, "task"),
                    fields(agreed, words.greetAll(size), list + "\n\n" + words.letter("…"))));
        }
        return commands;
    }

    /** The customers nobody has been in touch with since; none where there are none. */
    List<Command> check(Agreement agreed, Map<Ref, String> silent) {
        if (silent.isEmpty()) {
            return List.of();
        }
        var words = names.words(agreed);
        Map<String, JsonNode> fields = fields(agreed, words.silent(silent.size()), String.join("\n", silent.values()));
        return List.of(new Command.Create(task.key(), id(agreed, "check"), fields));
    }

    private Map<String, JsonNode> fields(Agreement agreed, String subject, String description) {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), workspaces.current().zone());
        JsonNode receiver = JSON.stringNode(agreed.receiver().toString());
        Map<String, JsonNode> fields = new HashMap<>();
        fields.put(task.subject.key(), JSON.stringNode(subject));
        fields.put(task.description.key(), JSON.stringNode(description.strip()));
        fields.put(task.due.key(), JSON.stringNode(today.plusDays(DAYS).toString()));
        fields.put(task.owner.key(), receiver);
        fields.put(task.assignee.key(), receiver);
        return fields;
    }

    private static JsonNode reference(String object, UUID id) {
        return JSON.objectNode().put("object", object).put("id", id.toString());
    }

    private static UUID id(Agreement agreed, String what) {
        return UUID.nameUUIDFromBytes((agreed.id() + "/" + what).getBytes(StandardCharsets.UTF_8));
    }
}
