package org.kinward.suite.activity.repeat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.PlacedLine;
import org.kinward.engine.feed.spi.Subscriber;
import org.kinward.engine.field.recurrence.Recurrence;
import org.kinward.engine.record.Errand;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.engine.record.command.Outcome;
import org.kinward.platform.workspace.Workspaces;
import org.kinward.suite.activity.Task;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A recurring task that is done makes the next one; one that is open again takes it back as long as nobody has touched it.
 * The next one's id follows from the task's, so that a task has one next, however often it is done or the line comes again.
 */
@Component
final class DoneTaskMakesTheNext implements Subscriber {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Task task;
    private final Queries queries;
    private final Records records;
    private final Workspaces workspaces;

    DoneTaskMakesTheNext(Task task, Queries queries, Records records, Workspaces workspaces) {
        this.task = task;
        this.queries = queries;
        this.records = records;
        this.workspaces = workspaces;
    }

    @Override
    public String name() {
        return "activity.repeat";
    }

    @Override
    public boolean concerns(String object) {
        return object.equals(task.key());
    }

    @Override
    public void handle(Connection connection, List<PlacedLine> lines) {
        Map<UUID, FeedLine> done = new LinkedHashMap<>();
        Map<UUID, FeedLine> reopened = new LinkedHashMap<>();
        for (PlacedLine placed : lines) {
            FeedLine line = placed.line();
            String status = newStatus(line);
            if (!status.isEmpty()) {
                done.remove(line.record());
                reopened.remove(line.record());
                (status.equals(Task.DONE) ? done : reopened).put(line.record(), line);
            }
        }
        if (!done.isEmpty()) {
            make(done);
        }
        if (!reopened.isEmpty()) {
            withdraw(reopened);
        }
    }

    /** Where a task was or is done by this line; nothing for all other lines. */
    private String newStatus(FeedLine line) {
        if (line.kind() != FeedLine.Kind.UPDATED || line.changes() == null) {
            return "";
        }
        JsonNode status = JSON.readTree(line.changes()).path(task.status.key());
        boolean concerns = Task.DONE.equals(status.path(0).asString(""))
                || Task.DONE.equals(status.path(1).asString(""));
        return concerns ? status.path(1).asString("") : "";
    }

    private void make(Map<UUID, FeedLine> done) {
        Actor system = Actor.system(Origin.SYSTEM);
        for (JsonNode one : JSON.readTree(queries.several(system, task.key(), List.copyOf(done.keySet())))) {
            FeedLine line = Objects.requireNonNull(
                    done.get(UUID.fromString(one.path("id").asString())));
            next(one)
                    .ifPresent(command -> Errand.within(line).carry(() -> {
                        var made = records.execute(system, Mode.EACH, List.of(command));
                        boolean there = made.outcomes().getFirst() instanceof Outcome.Rejected;
                        return there
                                ? records.execute(
                                        system, Mode.EACH, List.of(new Command.Restore(task.key(), command.id())))
                                : made;
                    }));
        }
    }

    /** What was not done after all has no next, unless somebody has begun with that. */
    private void withdraw(Map<UUID, FeedLine> reopened) {
        Actor system = Actor.system(Origin.SYSTEM);
        Map<UUID, FeedLine> byNext = new LinkedHashMap<>();
        reopened.forEach((id, line) -> byNext.put(follower(id.toString()), line));
        for (JsonNode next : JSON.readTree(queries.several(system, task.key(), List.copyOf(byNext.keySet())))) {
            UUID id = UUID.fromString(next.path("id").asString());
            if (next.path("version").asInt() == 1) {
                Errand.within(Objects.requireNonNull(byNext.get(id)))
                        .carry(() -> records.execute(system, Mode.EACH, List.of(new Command.Delete(task.key(), id))));
            }
        }
    }

    private static UUID follower(String id) {
        return UUID.nameUUIDFromBytes(("task.next/" + id).getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Command> next(JsonNode ended) {
        Optional<Recurrence> recurrence =
                Recurrence.read(ended.path(task.recurrence.key()).asString(""));
        String due = ended.path(task.due.key()).asString("");
        if (recurrence.isEmpty() || due.isEmpty()) {
            return Optional.empty();
        }
        ZoneId zone = workspaces.current().zone();
        LocalDate was = LocalDate.parse(due);
        LocalDate ready =
                LocalDate.ofInstant(Instant.parse(ended.path(task.doneAt.key()).asString()), zone);
        return recurrence.get().next(was, ready).map(next -> command(ended, was, next, zone));
    }

    private Command command(JsonNode ended, LocalDate was, Recurrence.Next next, ZoneId zone) {
        var json = JsonNodeFactory.instance;
        Map<String, JsonNode> fields = new HashMap<>();
        for (var field :
                List.of(task.subject, task.about, task.assignee, task.priority, task.description, task.owner)) {
            JsonNode value = ended.path(field.key());
            if (!value.isNull() && !value.isMissingNode()) {
                fields.put(field.key(), value);
            }
        }
        String id = ended.path("id").asString();
        fields.put(task.due.key(), json.stringNode(next.day().toString()));
        fields.put(task.recurrence.key(), json.stringNode(next.recurrence().rule()));
        fields.put(task.repeats.key(), json.stringNode(id));
        String remind = ended.path(task.remindAt.key()).asString("");
        if (!remind.isEmpty()) {
            // As many days before it is due, at the same hour.
            Instant at = Instant.parse(remind)
                    .atZone(zone)
                    .plusDays(ChronoUnit.DAYS.between(was, next.day()))
                    .toInstant();
            fields.put(task.remindAt.key(), json.stringNode(at.toString()));
        }
        return new Command.Create(task.key(), follower(id), fields);
    }
}
