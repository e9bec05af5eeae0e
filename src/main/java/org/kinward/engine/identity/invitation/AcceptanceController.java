package org.kinward.engine.identity.invitation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.identity.Passwords;
import org.kinward.engine.identity.SecurityEvent;
import org.kinward.engine.identity.SecurityLog;
import org.kinward.engine.identity.door.Addresses;
import org.kinward.engine.identity.passkey.Passkey;
import org.kinward.engine.identity.passkey.PasskeyOptions;
import org.kinward.engine.identity.passkey.Passkeys;
import org.kinward.engine.identity.passkey.Site;
import org.kinward.engine.identity.web.SessionStart;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.error.Violation;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Whoever holds a link chooses a password or, to begin with, a passkey, and is in. Whoever forgot theirs asks for one. */
@RestController
@RequestMapping(path = "/api/v1/session", consumes = MediaType.APPLICATION_JSON_VALUE)
class AcceptanceController {
    private final Invitations invitations;
    private final ForgottenPassword forgotten;
    private final Passwords passwords;
    private final Passkeys passkeys;
    private final PasskeyOptions options;
    private final SessionStart start;
    private final Addresses addresses;
    private final SecurityLog log;
    private final TransactionTemplate transactions;

    AcceptanceController(
            Invitations invitations,
            ForgottenPassword forgotten,
            Passwords passwords,
            Passkeys passkeys,
            PasskeyOptions options,
            SessionStart start,
            Addresses addresses,
            SecurityLog log,
            PlatformTransactionManager transactions) {
        this.invitations = invitations;
        this.forgotten = forgotten;
        this.passwords = passwords;
        this.passkeys = passkeys;
        this.options = options;
        this.start = start;
        this.addresses = addresses;
        this.log = log;
        this.transactions = new TransactionTemplate(transactions);
    }

    record Forgot(@Nullable String login) {}

    /** What is sent with a link; each deed looks at its own. */
    record Shown(
            @Nullable String token,
            @Nullable String password,
            @Nullable String name,
            @Nullable JsonNode credential) {
        String secret() {
            return token == null ? "" : token;
        }
    }

    /** @param first whether they choose for the first time, and may take a passkey instead */
    record Answer(String name, @Nullable String email, boolean first) {}

    @PostMapping("/forgotten")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void forgot(@RequestBody Forgot forgot, HttpServletRequest request) {
        forgotten.ask(forgot.login() == null ? "" : forgot.login(), addresses.of(request));
    }

    @PostMapping("/invitation")
    ResponseEntity<Answer> look(@RequestBody Shown shown) {
        Invitation invitation = require(shown);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Answer(invitation.name(), invitation.email(), invitation.first()));
    }

    /** Whoever has a second step is still asked for it: a letter is in reach of whoever reads the mailbox. */
    @PostMapping("/invitation/password")
    ResponseEntity<?> password(@RequestBody Shown shown, HttpServletRequest request) {
        UUID user = require(shown).user();
        boolean theirs = passwords.choose(
                user, shown.password() == null ? "" : shown.password(), () -> invitations.use(shown.secret()));
        if (!theirs) {
            throw new Refusal(ErrorCode.LINK_USED_UP);
        }
        log.tell(SecurityEvent.LINK_USED, user);
        log.tell(SecurityEvent.PASSWORD_CHANGED, user);
        return start.byPassword(user, request);
    }

    @PostMapping("/invitation/passkey/options")
    ResponseEntity<Map<String, Object>> toAdd(@RequestBody Shown shown, HttpServletRequest request) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(options.toAdd(requireFirst(shown), Site.of(request)));
    }

    @PostMapping("/invitation/passkey")
    ResponseEntity<?> passkey(@RequestBody Shown shown, HttpServletRequest request) {
        UUID user = requireFirst(shown);
        String answer = shown.credential() == null ? "{}" : shown.credential().toString();
        transactions.executeWithoutResult(status -> {
            if (!invitations.use(shown.secret())) {
                throw new Refusal(ErrorCode.LINK_USED_UP);
            }
            if (!passkeys.add(user, Passkey.name(shown.name()), answer, Site.of(request))) {
                var wrong = Violation.of("credential", ErrorCode.WRONG_PASSKEY);
                throw new Refusal(ErrorCode.REJECTED, Map.of(), List.of(wrong));
            }
        });
        log.tell(SecurityEvent.LINK_USED, user);
        log.tell(SecurityEvent.PASSKEY_ADDED, user);
        return start.begin(user, request);
    }

    private Invitation require(Shown shown) {
        return invitations.find(shown.secret()).orElseThrow(() -> new Refusal(ErrorCode.LINK_USED_UP));
    }

    /** To somebody who has a key already a letter alone gives no second one: it would go past their second step. */
    private UUID requireFirst(Shown shown) {
        Invitation invitation = require(shown);
        if (!invitation.first()) {
            throw new Refusal(ErrorCode.WRONG_STATE);
        }
        return invitation.user();
    }
}
