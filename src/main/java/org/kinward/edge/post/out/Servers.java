package org.kinward.edge.post.out;

import java.util.Optional;
import java.util.UUID;
import org.kinward.suite.mail.MailAccount;
import org.kinward.suite.mail.MailSecrets;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads of an account's record, and its sealed password, where its mails are handed over. */
@Component
final class Servers {
    private final MailAccount account;
    private final MailSecrets secrets;

    Servers(MailAccount account, MailSecrets secrets) {
        this.account = account;
        this.secrets = secrets;
    }

    /** Empty for one out of use, or without a server. */
    Optional<Server> of(JsonNode record) {
        String host = record.path(account.smtpHost.key()).asString("");
        if (host.isBlank() || !record.path(account.active.key()).asBoolean(false)) {
            return Optional.empty();
        }
        String security = record.path(account.smtpSecurity.key()).asString(MailAccount.START_TLS);
        String login = record.path(account.smtpLogin.key()).asString("");
        UUID id = UUID.fromString(record.path("id").asString());
        return Optional.of(new Server(
                host.strip(),
                record.path(account.smtpPort.key()).asInt(Server.usualPort(security)),
                security,
                login.isBlank() ? null : login,
                login.isBlank() ? null : password(record, id)));
    }

    /** That of the very server it was given for ({@link PasswordStaysWithItsServer}). */
    private String password(JsonNode record, UUID id) {
        return record.path(account.smtpPassword.key()).asBoolean(false)
                ? secrets.open(id, MailSecrets.Server.SMTP).orElse("")
                : "";
    }
}
