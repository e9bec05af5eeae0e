package org.kinward.engine.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.identity.SecurityEvent;
import org.kinward.engine.identity.SecurityLog;
import org.kinward.engine.identity.door.Caller;
import org.kinward.engine.identity.door.SessionCookie;
import org.kinward.engine.identity.session.Leaving;
import org.kinward.engine.identity.session.Sessions;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in, being signed in, signing out. */
@RestController
@RequestMapping("/api/v1/session")
class SessionController {
    private final Entrance entrance;
    private final Sessions sessions;
    private final SessionStart start;
    private final SessionAnswers answers;
    private final Onward onward;
    private final SecurityLog log;

    SessionController(
            Entrance entrance,
            Sessions sessions,
            SessionStart start,
            SessionAnswers answers,
            Onward onward,
            SecurityLog log) {
        this.entrance = entrance;
        this.sessions = sessions;
        this.start = start;
        this.answers = answers;
        this.onward = onward;
        this.log = log;
    }

    record SignIn(@Nullable String login, @Nullable String password) {}

    record Code(@Nullable String ticket, @Nullable String code) {}

    /** JSON alone: a form of another site cannot send it, so nobody is signed in behind their back. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> signIn(@RequestBody SignIn signIn, HttpServletRequest request) {
        return start.byPassword(entrance.byPassword(said(signIn.login()), said(signIn.password()), request), request);
    }

    @PostMapping(path = "/code", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SessionAnswer> code(@RequestBody Code code, HttpServletRequest request) {
        return start.byCode(entrance.byCode(said(code.ticket()), said(code.code())), request);
    }

    @GetMapping
    ResponseEntity<SessionAnswer> current(Caller caller) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answers.to(caller));
    }

    /** What everybody chooses for themselves, whatever their role lets them change of users. */
    @PatchMapping
    ResponseEntity<SessionAnswer> change(@RequestBody PersonalChange change, Caller caller) {
        answers.change(caller, change);
        return current(caller);
    }

    /** @param onward where the browser goes to end it at the provider too */
    record SignedOut(URI onward) {}

    @DeleteMapping
    ResponseEntity<?> signOut(Caller caller, HttpServletRequest request) {
        Optional<Leaving> leaving = Optional.empty();
        if (caller.session() != null) {
            leaving = sessions.end(caller.session());
            var seeing = caller.standing().seeing();
            log.tell(SecurityEvent.SIGNED_OUT, seeing == null ? caller.actor().user() : seeing.by());
        }
        String gone = SessionCookie.gone(request);
        return leaving.flatMap(one -> onward.from(one, request))
                .<ResponseEntity<?>>map(where -> ResponseEntity.ok()
                        .header(HttpHeaders.SET_COOKIE, gone)
                        .cacheControl(CacheControl.noStore())
                        .body(new SignedOut(where)))
                .orElseGet(() -> ResponseEntity.noContent()
                        .header(HttpHeaders.SET_COOKIE, gone)
                        .build());
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
