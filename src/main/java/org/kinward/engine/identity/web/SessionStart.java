package org.kinward.engine.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.kinward.engine.identity.door.Recognition;
import org.kinward.engine.identity.door.SessionCookie;
import org.kinward.engine.identity.session.Session;
import org.kinward.engine.identity.session.Sessions;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Seats somebody who has just proved who they are: a new session, whatever the browser came with. */
@Component
final class SessionStart {
    private final Sessions sessions;
    private final SessionAnswers answers;

    SessionStart(Sessions sessions, SessionAnswers answers) {
        this.sessions = sessions;
        this.answers = answers;
    }

    ResponseEntity<SessionAnswer> begin(UUID user, HttpServletRequest request) {
        String secret = sessions.begin(user, request.getHeader(HttpHeaders.USER_AGENT));
        Session session = sessions.find(secret).orElseThrow(() -> new Refusal(ErrorCode.SIGN_IN_REFUSED));
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.of(secret, request))
                .cacheControl(CacheControl.noStore())
                .body(answers.to(Recognition.caller(session, secret, request)));
    }
}
