package org.kinward.edge.post.invitation;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.kinward.edge.post.letter.Letter;
import org.kinward.engine.access.Actor;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.ChildChanges;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.engine.record.command.Outcome;
import org.kinward.kernel.id.Ids;
import org.kinward.suite.activity.notice.Because;
import org.kinward.suite.activity.notice.Notice;
import org.kinward.suite.activity.notice.Notices;
import org.kinward.suite.mail.Email;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Writes what somebody who was invited answered, within what the one may whose mail it is, and tells whose appointment it is.
 * An answer to a state that is no more is no answer: they are asked anew.
 */
@Component
public final class TakeReplies {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> COPIED =
            List.of("subject", "channel", "allDay", "timeZone", "place", "about", "reminders");

    private final Invited invited;
    private final Participants participants;
    private final Queries queries;
    private final Records records;
    private final JdbcClient jdbc;
    private final Telling telling;

    TakeReplies(
            Invited invited,
            Participants participants,
            Queries queries,
            Records records,
            JdbcClient jdbc,
            Telling telling) {
        this.invited = invited;
        this.participants = participants;
        this.queries = queries;
        this.records = records;
        this.jdbc = jdbc;
        this.telling = telling;
    }

    /** Tells people outside of any transaction but its own. */
    @Component
    static final class Telling {
        private final Notices notices;
        private final DataSource database;
        private final TransactionTemplate transactions;
        private final Clock clock;

        Telling(Notices notices, DataSource database, PlatformTransactionManager transactions, Clock clock) {
            this.notices = notices;
            this.database = database;
            this.transactions = new TransactionTemplate(transactions);
            this.clock = clock;
        }

        void tell(UUID owner, UUID appointment, UUID email) {
            var notice = new Notice(
                    owner,
                    Because.REPLIED,
                    new Ref(Invited.APPOINTMENT, appointment),
                    new Ref(Email.KEY, email),
                    null,
                    clock.instant(),
                    email.toString());
            transactions.executeWithoutResult(status -> {
                var connection = DataSourceUtils.getConnection(database);
                try {
                    notices.tell(connection, List.of(notice));
                } catch (SQLException e) {
                    throw new IllegalStateException("a notice of an answer", e);
                } finally {
                    DataSourceUtils.releaseConnection(connection, database);
                }
            });
        }
    }

    /** The answer to an invitation in a mail; empty where there is none. */
    public static Optional<CalendarMessage> of(Letter letter) {
        return letter.attachments().stream()
                .filter(one -> one.type().equals("text/calendar") || one.name().endsWith(".ics"))
                .flatMap(one -> CalendarMessage.of(one.content()).stream())
                .filter(CalendarMessage::replies)
                .findFirst();
    }

    /** An answer, the address it came from, whose mail it is and the mail itself. */
    private record Reply(CalendarMessage message, String sender, Actor whose, UUID email) {
        /** Whether it is to a state that is no more. */
        boolean late(JsonNode appointment) {
            return message.sequence() >= 0
                    && message.sequence() < appointment.path("revision").asInt(0);
        }
    }

    /** @return whether it was an answer, and was written */
    public boolean take(Actor whose, Letter letter, UUID email) {
        return of(letter)
                .map(message -> take(new Reply(message, letter.sender().folded(), whose, email)))
                .orElse(false);
    }

    private boolean take(Reply reply) {
        Optional<JsonNode> found = invited.find(reply.message()).flatMap(id -> read(reply, id));
        if (found.isEmpty()) {
            return false;
        }
        JsonNode appointment = found.get();
        CalendarMessage.Occurrence one = reply.message().occurrence();
        if (one == null) {
            return answered(reply, appointment);
        }
        Instant at = one.day() == null
                ? one.at()
                : one.day()
                        .atStartOfDay(ZoneId.of(appointment.path("timeZone").asString("UTC")))
                        .toInstant();
        return own(appointment, at)
                .flatMap(id -> read(reply, id))
                .map(own -> answered(reply, own))
                .orElseGet(() -> apart(reply, appointment, at));
    }

    private Optional<JsonNode> read(Reply reply, UUID id) {
        return queries.one(reply.whose(), Invited.APPOINTMENT, id).map(JsonMapper.shared()::readTree);
    }

    private boolean answered(Reply reply, JsonNode appointment) {
        Optional<UUID> who = participants.of(appointment, reply.message().attendee(), reply.sender());
        if (who.isEmpty() || reply.late(appointment)) {
            return false;
        }
        var answer = new ChildChanges.ChildUpdate(
                who.get(),
                Map.of(
                        "answer",
                        new Change(null, JSON.stringNode(reply.message().answer()))));
        return written(
                reply,
                appointment,
                new Command.Update(
                        Invited.APPOINTMENT,
                        UUID.fromString(appointment.path("id").asString()),
                        null,
                        Map.of(),
                        Map.of("participants", new ChildChanges(List.of(), List.of(answer), List.of()))));
    }

    /** One of a series that was answered apart becomes an appointment of its own. */
    private boolean apart(Reply reply, JsonNode series, Instant at) {
        Optional<UUID> who = participants.of(series, reply.message().attendee(), reply.sender());
        if (who.isEmpty() || reply.late(series)) {
            return false;
        }
        Duration length = Duration.between(
                Instant.parse(series.path("startsAt").asString()),
                Instant.parse(series.path("endsAt").asString()));
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        COPIED.stream()
                .filter(key -> !series.path(key).isNull() && !series.path(key).isMissingNode())
                .forEach(key -> fields.put(key, series.path(key)));
        fields.put("startsAt", JSON.stringNode(at.toString()));
        fields.put("endsAt", JSON.stringNode(at.plus(length).toString()));
        fields.put("series", series.path("id"));
        fields.put("occurrence", JSON.stringNode(at.toString()));
        List<JsonNode> with = new ArrayList<>();
        series.path("participants").forEach(each -> {
            boolean answers = each.path("id").asString().equals(who.get().toString());
            String answer =
                    answers ? reply.message().answer() : each.path("answer").asString("none");
            with.add(JSON.objectNode().put("answer", answer).set("who", each.path("who")));
        });
        fields.put("participants", JSON.arrayNode().addAll(with));
        return written(reply, series, new Command.Create(Invited.APPOINTMENT, Ids.next(), fields));
    }

    private boolean written(Reply reply, JsonNode appointment, Command command) {
        Outcome outcome = records.execute(reply.whose(), Mode.ALL_OR_NOTHING, List.of(command))
                .outcomes()
                .getFirst();
        if (!(outcome instanceof Outcome.Saved)) {
            return false;
        }
        String owner = appointment.path("owner").path("id").asString("");
        if (!owner.isEmpty()) {
            telling.tell(UUID.fromString(owner), command.id(), reply.email());
        }
        return true;
    }

    private Optional<UUID> own(JsonNode series, Instant at) {
        return jdbc.sql("select id from data.appointment where occurrence_key = ? and deleted_at is null")
                .param(series.path("id").asString() + "/" + at)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
    }
}
