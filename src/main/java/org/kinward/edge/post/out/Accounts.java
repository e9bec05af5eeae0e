package org.kinward.edge.post.out;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.access.Visibility;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.suite.mail.Addresses;
import org.kinward.suite.mail.MailAccount;
import org.kinward.suite.mail.MailAccounts;
import org.kinward.suite.mail.MailSecrets;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is done with mail accounts beside writing their records: by administrators, and by whose own an account is. */
@Component
public final class Accounts {
    private final MailAccount account;
    private final MailAccounts accounts;
    private final MailSecrets secrets;
    private final Servers servers;
    private final Smtp smtp;
    private final Access access;
    private final Records records;
    private final Clock clock;

    Accounts(Kept kept, Servers servers, Smtp smtp, Access access, Records records, Clock clock) {
        this.account = kept.account();
        this.accounts = kept.accounts();
        this.secrets = kept.secrets();
        this.servers = servers;
        this.smtp = smtp;
        this.access = access;
        this.records = records;
        this.clock = clock;
    }

    /** What is known of accounts. */
    @Component
    record Kept(MailAccount account, MailAccounts accounts, MailSecrets secrets) {}

    /**
     * What came of a try.
     *
     * @param problem as on mails that were not sent; null where it went
     * @param said by the server
     */
    public record Tried(
            boolean sent,
            @Nullable String problem,
            @Nullable String said) {}

    /** Keeps a password, or forgets it where there is none. */
    public void password(Actor actor, UUID id, MailSecrets.Server server, @Nullable String password) {
        requireTheirs(actor, id);
        String kept = java.util.Objects.requireNonNullElse(password, "");
        if (kept.isEmpty()) {
            secrets.forget(id, server);
        } else {
            secrets.keep(id, server, kept);
        }
        var field = server == MailSecrets.Server.SMTP ? account.smtpPassword : account.imapPassword;
        var update = Command.Update.of(
                MailAccount.KEY,
                id,
                Map.of(field.key(), new Change(null, JsonNodeFactory.instance.booleanNode(!kept.isEmpty()))));
        records.execute(
                actor.user() == null ? actor : Actor.system(Origin.SYSTEM), Mode.ALL_OR_NOTHING, List.of(update));
    }

    /** Sends a mail that says nothing but that it came, at once. */
    public Tried attempt(Actor actor, UUID id, String to, String subject) throws IOException {
        JsonNode record = requireTheirs(actor, id);
        if (!Addresses.sound(to)) {
            throw new Refusal(ErrorCode.NOT_AN_EMAIL, Map.of("value", to));
        }
        Server server = servers.of(record).orElse(null);
        if (server == null) {
            return new Tried(false, "accountMissing", null);
        }
        var from = new Letter.Person(
                record.path(account.address.key()).asString(),
                record.path(account.name.key()).asString(""));
        var letter =
                Letter.first(from, new Letter.Person(to, null), subject, "<p>" + subject + "</p>", clock.instant());
        return switch (smtp.hand(server, letter, () -> true)) {
            case Outcome.Gone gone -> new Tried(true, null, null);
            case Outcome.NotOurs other -> new Tried(false, "refused", null);
            case Outcome.Later later -> new Tried(false, later.problem(), later.said());
            case Outcome.Lost lost -> new Tried(false, lost.problem(), lost.said());
        };
    }

    /** Whoever keeps accounts, and whose own it is; it is not there for others. */
    private JsonNode requireTheirs(Actor actor, UUID id) {
        JsonNode record = accounts.find(id).orElse(null);
        boolean keeps = access.rights(actor).updatable(MailAccount.KEY) instanceof Visibility.All;
        if (!keeps && (record == null || !isTheirs(actor, record))) {
            throw new Refusal(ErrorCode.DENIED, Map.of("object", MailAccount.KEY));
        }
        if (record == null) {
            throw new Refusal(ErrorCode.NOT_FOUND, Map.of("object", MailAccount.KEY, "id", id.toString()));
        }
        return record;
    }

    private boolean isTheirs(Actor actor, JsonNode record) {
        return record.path(account.holder.key()).path("id").asString("").equals(String.valueOf(actor.user()));
    }
}
