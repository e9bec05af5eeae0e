package org.kinward.edge.post.out;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.ChildChanges;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.suite.activity.notice.Because;
import org.kinward.suite.activity.notice.Notice;
import org.kinward.suite.activity.notice.Notices;
import org.kinward.suite.mail.Correspondent;
import org.kinward.suite.mail.Email;
import org.kinward.suite.mail.MailAccounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The records of mails on their way, written by the post: claimed, sent, waiting again, or given up and told to their sender. */
@Component
final class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Actor POST = Actor.system(Origin.SYSTEM);
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int SAID_MOST = 2_000;

    private final Email email;
    private final Correspondent correspondent;
    private final Queries queries;
    private final Records records;
    private final Servers servers;
    private final MailAccounts accounts;
    private final Notices notices;
    private final DataSource database;
    private final Clock clock;

    Outbox(Types types, Queries queries, Records records, Notices notices, DataSource database, Clock clock) {
        this.email = types.email();
        this.correspondent = types.correspondent();
        this.servers = types.servers();
        this.accounts = types.accounts();
        this.queries = queries;
        this.records = records;
        this.notices = notices;
        this.database = database;
        this.clock = clock;
    }

    /** What mails are made of. */
    @Component
    record Types(Email email, Correspondent correspondent, Servers servers, MailAccounts accounts) {}

    /** Missing where it is no more, or in the bin. */
    JsonNode find(UUID id) {
        return queries.one(POST, Email.KEY, id)
                .map(JsonMapper.shared()::readTree)
                .filter(one ->
                        one.path("deletedAt").isNull() || one.path("deletedAt").isMissingNode())
                .orElseGet(JSON::missingNode);
    }

    @Nullable
    Server server(JsonNode mail) {
        String account = mail.path(email.mailAccount.key()).path("id").asString("");
        return account.isEmpty()
                ? null
                : accounts.find(UUID.fromString(account)).flatMap(servers::of).orElse(null);
    }

    /** False where somebody was quicker. */
    boolean claim(JsonNode mail) {
        return update(mail, Map.of(email.status.key(), change(Email.WAITING, Email.SENDING)), Map.of());
    }

    void write(JsonNode mail, Outcome outcome) throws SQLException {
        switch (outcome) {
            case Outcome.Gone gone -> sent(mail);
            case Outcome.Later later -> later(mail, later);
            case Outcome.Lost lost -> lost(mail, lost);
            case Outcome.NotOurs other -> LOG.debug("Mail {} was not ours to send", id(mail));
        }
    }

    private void sent(JsonNode mail) {
        Map<String, Change> fields = new LinkedHashMap<>();
        fields.put(email.status.key(), new Change(null, JSON.stringNode(Email.SENT)));
        fields.put(email.occurredAt.key(), new Change(null, JSON.stringNode(moment(clock.instant()))));
        nothing(fields, email.sendAt.key(), email.problem.key(), email.refusal.key());
        update(mail, fields, Map.of());
    }

    private void later(JsonNode mail, Outcome.Later later) throws SQLException {
        int attempts = mail.path(email.attempts.key()).asInt(0) + 1;
        Optional<Duration> pause = Backoff.after(attempts);
        if (pause.isEmpty()) {
            lost(mail, new Outcome.Lost(later.problem(), later.said()));
            return;
        }
        Map<String, Change> fields = said(later.problem(), later.said());
        // Claimed or not: handing over may have failed after it was.
        String status = find(id(mail)).path(email.status.key()).asString("");
        if (!status.equals(Email.WAITING) && !status.equals(Email.SENDING)) {
            return;
        }
        fields.put(email.status.key(), change(status, Email.WAITING));
        fields.put(email.attempts.key(), new Change(null, JSON.numberNode(attempts)));
        fields.put(
                email.sendAt.key(),
                new Change(
                        mail.path(email.sendAt.key()),
                        JSON.stringNode(moment(clock.instant().plus(pause.get())))));
        update(mail, fields, Map.of());
    }

    private void lost(JsonNode mail, Outcome.Lost lost) throws SQLException {
        Map<String, Change> fields = said(lost.problem(), lost.said());
        fields.put(email.status.key(), new Change(null, JSON.stringNode(Email.FAILED)));
        nothing(fields, email.sendAt.key());
        List<ChildChanges.ChildUpdate> each = new ArrayList<>();
        for (JsonNode one : mail.path(email.correspondents.key())) {
            String refused =
                    lost.refused().get(one.path(correspondent.address.key()).asString(""));
            if (refused != null) {
                each.add(new ChildChanges.ChildUpdate(
                        id(one),
                        Map.of(correspondent.refusal.key(), new Change(null, JSON.stringNode(cut(refused, 250))))));
            }
        }
        var children = Map.of(email.correspondents.key(), new ChildChanges(List.of(), each, List.of()));
        if (update(mail, fields, each.isEmpty() ? Map.of() : children)) {
            tell(mail);
        }
    }

    private void tell(JsonNode mail) throws SQLException {
        String owner = mail.path(email.owner.key()).path("id").asString("");
        if (owner.isEmpty()) {
            return;
        }
        var itself = new Ref(Email.KEY, id(mail));
        String what = mail.path(email.sendAt.key()).asString("");
        var notice = new Notice(UUID.fromString(owner), Because.NOT_SENT, itself, itself, null, clock.instant(), what);
        try (Connection connection = database.getConnection()) {
            notices.tell(connection, List.of(notice));
        }
    }

    private Map<String, Change> said(String problem, String said) {
        Map<String, Change> fields = new LinkedHashMap<>();
        fields.put(email.problem.key(), new Change(null, JSON.stringNode(problem)));
        fields.put(
                email.refusal.key(),
                new Change(null, said.isBlank() ? JSON.nullNode() : JSON.stringNode(cut(said, SAID_MOST))));
        return fields;
    }

    private static void nothing(Map<String, Change> fields, String... keys) {
        for (String key : keys) {
            fields.put(key, new Change(null, JSON.nullNode()));
        }
    }

    /** Whether it was written, and was not so already. */
    private boolean update(JsonNode mail, Map<String, Change> fields, Map<String, ChildChanges> children) {
        var command = new Command.Update(Email.KEY, id(mail), null, fields, children);
        var result = records.execute(POST, Mode.ALL_OR_NOTHING, List.of(command));
        var outcome = result.outcomes().getFirst();
        if (!result.allSaved()) {
            LOG.info("Mail {} not written: {}", id(mail), outcome.status());
        }
        return outcome instanceof org.kinward.engine.record.command.Outcome.Saved saved && saved.changed();
    }

    private static Change change(String was, String becomes) {
        return new Change(JSON.stringNode(was), JSON.stringNode(becomes));
    }

    private static String cut(String said, int most) {
        return said.length() <= most ? said : said.substring(0, most);
    }

    private static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).toString();
    }

    private static UUID id(JsonNode record) {
        return UUID.fromString(record.path("id").asString());
    }
}
