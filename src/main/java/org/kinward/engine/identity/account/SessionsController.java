package org.kinward.engine.identity.account;

import java.util.List;
import java.util.UUID;
import org.kinward.engine.identity.People;
import org.kinward.engine.identity.Proven;
import org.kinward.engine.identity.SecurityEvent;
import org.kinward.engine.identity.SecurityLog;
import org.kinward.engine.identity.door.Caller;
import org.kinward.engine.identity.session.Seat;
import org.kinward.engine.identity.session.Sessions;
import org.kinward.engine.identity.web.Administrators;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where one is signed in, and ending it; an administrator ends all of somebody else's. */
@RestController
class SessionsController {
    private final Sessions sessions;
    private final People people;
    private final Administrators administrators;
    private final SecurityLog log;

    SessionsController(Sessions sessions, People people, Administrators administrators, SecurityLog log) {
        this.sessions = sessions;
        this.people = people;
        this.administrators = administrators;
        this.log = log;
    }

    record Answer(List<Seat> items) {}

    @GetMapping("/api/v1/sessions")
    ResponseEntity<Answer> mine(Caller caller) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Answer(sessions.of(caller.person(), caller.session())));
    }

    @Proven
    @DeleteMapping("/api/v1/sessions/{id}")
    ResponseEntity<Void> end(@PathVariable UUID id, Caller caller) {
        if (!sessions.end(caller.person(), id)) {
            throw new Refusal(ErrorCode.NOT_FOUND);
        }
        log.tell(SecurityEvent.SESSIONS_ENDED, caller.person());
        return ResponseEntity.noContent().build();
    }

    /** All but the one in which it is asked for. */
    @Proven
    @DeleteMapping("/api/v1/sessions")
    ResponseEntity<Void> endOthers(Caller caller) {
        sessions.endAll(caller.person(), caller.session());
        log.tell(SecurityEvent.SESSIONS_ENDED, caller.person());
        return ResponseEntity.noContent().build();
    }

    @Proven
    @DeleteMapping("/api/v1/users/{id}/sessions")
    ResponseEntity<Void> endSomebodys(@PathVariable UUID id, Caller caller) {
        administrators.require(caller.actor());
        var _ = people.find(id).orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND));
        sessions.endAll(id, caller.session());
        log.tell(SecurityEvent.SESSIONS_ENDED, id, caller.actor().user());
        return ResponseEntity.noContent().build();
    }
}
