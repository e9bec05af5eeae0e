package org.kinward.engine.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.identity.Passwords;
import org.kinward.engine.identity.People;
import org.kinward.engine.identity.SecurityEvent;
import org.kinward.engine.identity.SecurityLog;
import org.kinward.engine.identity.door.Caller;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A new password: one's own with the current one, anybody else's as administrator. */
@RestController
class PasswordController {
    private final Passwords passwords;
    private final People people;
    private final Administrators administrators;
    private final Entrance entrance;
    private final SessionStart start;
    private final SecurityLog log;

    PasswordController(
            Passwords passwords,
            People people,
            Administrators administrators,
            Entrance entrance,
            SessionStart start,
            SecurityLog log) {
        this.passwords = passwords;
        this.people = people;
        this.administrators = administrators;
        this.entrance = entrance;
        this.start = start;
        this.log = log;
    }

    record Change(@Nullable String password, @Nullable String current) {}

    @PutMapping("/api/v1/users/{id}/password")
    ResponseEntity<Void> change(
            @PathVariable UUID id, @RequestBody Change change, Caller caller, HttpServletRequest request) {
        UUID by = caller.person();
        String password = change.password() == null ? "" : change.password();
        if (id.equals(by)) {
            entrance.requirePassword(id, change.current() == null ? "" : change.current(), "current", request);
            passwords.set(id, password, caller.session());
            log.tell(SecurityEvent.PASSWORD_CHANGED, id);
            return ResponseEntity.noContent()
                    .header(HttpHeaders.SET_COOKIE, start.renewed(Objects.requireNonNull(caller.session()), request))
                    .build();
        }
        administrators.require(caller.actor());
        caller.requireProof();
        var _ = people.find(id).orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND));
        passwords.set(id, password, null);
        log.tell(SecurityEvent.PASSWORD_GIVEN, id, by);
        return ResponseEntity.noContent().build();
    }
}
