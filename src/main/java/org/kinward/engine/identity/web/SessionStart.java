package org.kinward.engine.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.kinward.engine.identity.SecurityEvent;
import org.kinward.engine.identity.SecurityLog;
import org.kinward.engine.identity.door.Addresses;
import org.kinward.engine.identity.door.Recognition;
import org.kinward.engine.identity.door.SessionCookie;
import org.kinward.engine.identity.session.Session;
import org.kinward.engine.identity.session.Sessions;
import org.kinward.engine.identity.session.Whence;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Seats somebody who has just proved who they are: a new session, or at least a new secret of it, whatever the browser came with. */
@Component
public final class SessionStart {
    private final Sessions sessions;
    private final SessionAnswers answers;
    private final Addresses addresses;
    private final SecurityLog log;

    SessionStart(Sessions sessions, SessionAnswers answers, Addresses addresses, SecurityLog log) {
        this.sessions = sessions;
        this.answers = answers;
        this.addresses = addresses;
        this.log = log;
    }

    public ResponseEntity<SessionAnswer> begin(UUID user, HttpServletRequest request) {
        var whence = Whence.of(request.getHeader(HttpHeaders.USER_AGENT), addresses.of(request));
        String secret = sessions.begin(user, whence);
        ResponseEntity<SessionAnswer> answer = seated(secret, request);
        log.tell(SecurityEvent.SIGNED_IN, user);
        return answer;
    }

    /** Goes on in the same session under a new secret. */
    ResponseEntity<SessionAnswer> renew(UUID session, HttpServletRequest request) {
        return seated(sessions.renew(session), request);
    }

    /** The cookie of the same session under a new secret, for an answer that says something else. */
    public String renewed(UUID session, HttpServletRequest request) {
        return SessionCookie.of(sessions.renew(session), request);
    }

    private ResponseEntity<SessionAnswer> seated(String secret, HttpServletRequest request) {
        Session session = sessions.find(secret).orElseThrow(() -> new Refusal(ErrorCode.SIGN_IN_REFUSED));
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.of(secret, request))
                .cacheControl(CacheControl.noStore())
                .body(answers.to(Recognition.caller(session, secret, request)));
    }
}
