package org.kinward.engine.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.identity.Proven;
import org.kinward.engine.identity.SecurityEvent;
import org.kinward.engine.identity.SecurityLog;
import org.kinward.engine.identity.door.Caller;
import org.kinward.engine.identity.passkey.Passkey;
import org.kinward.engine.identity.passkey.PasskeyOptions;
import org.kinward.engine.identity.passkey.Passkeys;
import org.kinward.engine.identity.passkey.Site;
import org.kinward.engine.identity.web.SessionAnswer;
import org.kinward.engine.identity.web.SessionStart;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.error.Violation;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** One's own passkeys, and coming in with one. */
@RestController
@RequestMapping("/api/v1")
class PasskeyController {
    private final Passkeys passkeys;
    private final PasskeyOptions options;
    private final SessionStart start;
    private final SecurityLog log;

    PasskeyController(Passkeys passkeys, PasskeyOptions options, SessionStart start, SecurityLog log) {
        this.passkeys = passkeys;
        this.options = options;
        this.start = start;
        this.log = log;
    }

    record Answer(List<Passkey> items) {}

    record Wanted(@Nullable String name, @Nullable JsonNode credential) {}

    @GetMapping("/passkeys")
    Answer mine(Caller caller) {
        return new Answer(passkeys.of(caller.person()));
    }

    @Proven
    @PostMapping("/passkeys/options")
    ResponseEntity<Map<String, Object>> toAdd(Caller caller, HttpServletRequest request) {
        return kept(options.toAdd(caller.person(), Site.of(request)));
    }

    @Proven
    @PostMapping("/passkeys")
    Answer add(@RequestBody Wanted wanted, Caller caller, HttpServletRequest request) {
        String name = Passkey.name(wanted.name());
        String answer = wanted.credential() == null ? "{}" : wanted.credential().toString();
        if (!passkeys.add(caller.person(), name, answer, Site.of(request))) {
            throw new Refusal(
                    ErrorCode.REJECTED, Map.of(), List.of(Violation.of("credential", ErrorCode.WRONG_PASSKEY)));
        }
        log.tell(SecurityEvent.PASSKEY_ADDED, caller.person());
        return mine(caller);
    }

    @Proven
    @DeleteMapping("/passkeys/{id}")
    ResponseEntity<Void> remove(@PathVariable UUID id, Caller caller) {
        if (!passkeys.remove(caller.person(), id)) {
            throw new Refusal(ErrorCode.NOT_FOUND);
        }
        log.tell(SecurityEvent.PASSKEY_REMOVED, caller.person());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/session/passkey/options")
    ResponseEntity<Map<String, Object>> toSignIn(HttpServletRequest request) {
        return kept(options.toSignIn(Site.of(request)));
    }

    @PostMapping("/session/passkey")
    ResponseEntity<SessionAnswer> signIn(@RequestBody JsonNode credential, HttpServletRequest request) {
        UUID user = passkeys.whoIs(credential.toString(), Site.of(request)).orElseThrow(() -> {
            log.tell(SecurityEvent.SIGN_IN_REFUSED, null);
            return new Refusal(ErrorCode.PASSKEY_REFUSED);
        });
        return start.begin(user, request);
    }

    private static ResponseEntity<Map<String, Object>> kept(Map<String, Object> options) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(options);
    }
}
