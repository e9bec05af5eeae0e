package org.kinward.edge.post.invitation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Which appointment a calendar means, and what those invited to it know. */
@Component
public final class Invited {
    static final String APPOINTMENT = "appointment";
    private static final String FIND = """
        select id from data.appointment where deleted_at is null and (id = ? or external_id = ?) order by id = ? desc limit 1
        """;

    private final JdbcClient jdbc;
    private final Queries queries;
    private final Records records;

    Invited(JdbcClient jdbc, Queries queries, Records records) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.records = records;
    }

    /** By the identity it goes out under, or came in under. */
    Optional<UUID> find(CalendarMessage message) {
        int at = message.uid().indexOf('@');
        UUID own;
        try {
            own = UUID.fromString(at < 0 ? message.uid() : message.uid().substring(0, at));
        } catch (IllegalArgumentException another) {
            own = new UUID(0, 0);
        }
        return jdbc.sql(FIND)
                .params(own, message.uid(), own)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
    }

    /** Whose appointment an answer is to; nobody's where it is none. */
    public List<UUID> owners(CalendarMessage message) {
        return message.replies()
                ? find(message).stream()
                        .flatMap(id -> jdbc
                                .sql("select owner from data.appointment where id = ? and owner is not null")
                                .param(id)
                                .query((row, number) -> row.getObject(1, UUID.class))
                                .list()
                                .stream())
                        .toList()
                : List.of();
    }

    /** Notes that those invited were told of that state. */
    public void know(Actor sender, CalendarMessage message) {
        find(message)
                .flatMap(id -> queries.one(Actor.system(Origin.SYSTEM), APPOINTMENT, id))
                .map(JsonMapper.shared()::readTree)
                .filter(one -> one.path("toldRevision").asInt(-1) < message.sequence())
                .ifPresent(one -> records.execute(
                        sender.by(Origin.SYSTEM),
                        Mode.ALL_OR_NOTHING,
                        List.of(Command.Update.of(
                                APPOINTMENT,
                                UUID.fromString(one.path("id").asString()),
                                Map.of(
                                        "toldRevision",
                                        new Change(null, JsonNodeFactory.instance.numberNode(message.sequence())))))));
    }
}
