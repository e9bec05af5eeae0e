package org.kinward.edge.post.out.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.post.out.Accounts;
import org.kinward.engine.access.Actor;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.platform.language.Messages;
import org.kinward.suite.mail.MailSecrets;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Passwords of mail accounts, and a mail to try them. Accounts themselves are records. */
@RestController
@RequestMapping("/api/v1/mail/accounts/{id}")
final class MailAccountsController {
    private final Accounts accounts;
    private final Messages messages;

    MailAccountsController(Accounts accounts, Messages messages) {
        this.accounts = accounts;
        this.messages = messages;
    }

    /** @param password none to forget it */
    record Password(@Nullable String password) {}

    record To(String to) {}

    @PutMapping("/{server}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void password(Actor actor, @PathVariable UUID id, @PathVariable String server, @RequestBody Password given) {
        accounts.password(actor, id, server(server), given.password());
    }

    @PostMapping("/test")
    Accounts.Tried test(Actor actor, @PathVariable UUID id, @RequestBody To to) throws IOException {
        return accounts.attempt(actor, id, to.to(), messages.text(actor.language(), "mail.test.subject"));
    }

    private static MailSecrets.Server server(String named) {
        for (MailSecrets.Server server : MailSecrets.Server.values()) {
            if (server.name().toLowerCase(Locale.ROOT).equals(named)) {
                return server;
            }
        }
        throw new Refusal(ErrorCode.NOT_FOUND, Map.of("object", "server", "id", named));
    }
}
