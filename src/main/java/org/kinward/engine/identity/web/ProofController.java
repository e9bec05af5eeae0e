package org.kinward.engine.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.identity.SecurityEvent;
import org.kinward.engine.identity.SecurityLog;
import org.kinward.engine.identity.door.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Showing again who one is, before something that opens doors or cannot be taken back. */
@RestController
class ProofController {
    private final Entrance entrance;
    private final SessionStart start;
    private final SecurityLog log;

    ProofController(Entrance entrance, SessionStart start, SecurityLog log) {
        this.entrance = entrance;
        this.start = start;
        this.log = log;
    }

    /** @param code of whoever has a second step */
    record Proof(@Nullable String password, @Nullable String code) {}

    @PostMapping("/api/v1/session/proof")
    ResponseEntity<SessionAnswer> prove(@RequestBody Proof proof, Caller caller, HttpServletRequest request) {
        UUID user = caller.person();
        entrance.requirePassword(user, proof.password() == null ? "" : proof.password(), "password", request);
        entrance.requireCodeOf(user, proof.code() == null ? "" : proof.code());
        log.tell(SecurityEvent.PROVED, user);
        return start.renew(Objects.requireNonNull(caller.session()), request);
    }
}
