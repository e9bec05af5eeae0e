package org.kinward.engine.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.identity.Passwords;
import org.kinward.engine.identity.door.Caller;
import org.kinward.engine.identity.door.SessionCookie;
import org.kinward.engine.identity.session.Sessions;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
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
    private final Passwords passwords;
    private final Sessions sessions;
    private final SessionStart start;
    private final SessionAnswers answers;
    private final SignInThrottle throttle;

    SessionController(
            Passwords passwords,
            Sessions sessions,
            SessionStart start,
            SessionAnswers answers,
            SignInThrottle throttle) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.start = start;
        this.answers = answers;
        this.throttle = throttle;
    }

    record SignIn(@Nullable String login, @Nullable String password) {}

    /** JSON alone: a form of another site cannot send it, so nobody is signed in behind their back. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SessionAnswer> signIn(@RequestBody SignIn signIn, HttpServletRequest request) {
        String login = signIn.login() == null ? "" : signIn.login();
        String password = signIn.password() == null ? "" : signIn.password();
        UUID user = throttle.attempt(login, request.getRemoteAddr(), () -> passwords.whoIs(login, password))
                .orElseThrow(() -> new Refusal(ErrorCode.SIGN_IN_REFUSED));
        return start.begin(user, request);
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

    @DeleteMapping
    ResponseEntity<Void> signOut(Caller caller, HttpServletRequest request) {
        if (caller.session() != null) {
            sessions.end(caller.session());
        }
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.gone(request))
                .build();
    }
}
