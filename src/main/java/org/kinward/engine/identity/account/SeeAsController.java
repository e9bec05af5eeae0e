package org.kinward.engine.identity.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Access;
import org.kinward.engine.identity.People;
import org.kinward.engine.identity.Proven;
import org.kinward.engine.identity.SecurityEvent;
import org.kinward.engine.identity.SecurityLog;
import org.kinward.engine.identity.door.Caller;
import org.kinward.engine.identity.session.Sessions;
import org.kinward.engine.identity.web.Administrators;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An administrator sees what somebody else sees: the same guard, nothing to change, and written down. */
@RestController
@RequestMapping("/api/v1/session/seen-as")
class SeeAsController {
    private final Sessions sessions;
    private final People people;
    private final Access access;
    private final Administrators administrators;
    private final SecurityLog log;

    SeeAsController(Sessions sessions, People people, Access access, Administrators administrators, SecurityLog log) {
        this.sessions = sessions;
        this.people = people;
        this.access = access;
        this.administrators = administrators;
        this.log = log;
    }

    record Wanted(@Nullable UUID user) {}

    @Proven
    @PutMapping
    ResponseEntity<Void> begin(@RequestBody Wanted wanted, Caller caller) {
        administrators.require(caller.actor());
        UUID by = caller.person();
        UUID user = wanted.user();
        if (user == null || caller.session() == null || user.equals(by)) {
            throw new Refusal(ErrorCode.MALFORMED_REQUEST);
        }
        var _ = people.find(user).orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND));
        if (access.roles(user).isEmpty()) {
            throw new Refusal(ErrorCode.NOT_FOUND);
        }
        sessions.seeAs(caller.session(), user);
        log.tell(SecurityEvent.SEES_AS, user, by);
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping
    ResponseEntity<Void> end(Caller caller) {
        var seeing = caller.standing().seeing();
        if (seeing != null && caller.session() != null) {
            sessions.seeAsOneself(caller.session());
            log.tell(SecurityEvent.SEES_AS_ENDED, caller.actor().user(), seeing.by());
        }
        return ResponseEntity.noContent().build();
    }
}
