package org.kinward.suite.activity.remind;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kinward.suite.activity.Task;
import org.kinward.suite.activity.notice.SelectNamed;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Who is reminded: of a task, who is to do it; of an appointment, whose it is and who takes part and has not declined. */
@Component
final class Whom {
    private final Task task;

    Whom(Task task) {
        this.task = task;
    }

    Map<UUID, Set<UUID>> of(Connection connection, String object, Map<UUID, JsonNode> records) throws SQLException {
        Map<UUID, Set<UUID>> people = new HashMap<>();
        records.forEach((id, record) -> {
            boolean ofTask = object.equals(task.key());
            Optional<UUID> mine = user(record.path(ofTask ? task.assignee.key() : task.owner.key()));
            mine.or(() -> user(record.path(task.owner.key())))
                    .ifPresent(user ->
                            people.computeIfAbsent(id, one -> new HashSet<>()).add(user));
        });
        Collection<UUID> appointments = object.equals(task.key()) ? Set.of() : records.keySet();
        SelectNamed.invited(appointments)
                .run(connection)
                .forEach((id, users) ->
                        people.computeIfAbsent(id, one -> new HashSet<>()).addAll(users));
        return people;
    }

    private static Optional<UUID> user(JsonNode ref) {
        return ref.path("id").isString()
                ? Optional.of(UUID.fromString(ref.path("id").asString()))
                : Optional.empty();
    }
}
