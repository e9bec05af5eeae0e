package org.kinward.engine.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.kinward.engine.identity.People;
import org.kinward.engine.identity.SecurityEvent;
import org.kinward.engine.identity.SecurityLog;
import org.kinward.engine.identity.door.Addresses;
import org.kinward.engine.identity.door.Recognition;
import org.kinward.engine.identity.door.SessionCookie;
import org.kinward.engine.identity.provider.Providers;
import org.kinward.engine.identity.session.Session;
import org.kinward.engine.identity.session.Sessions;
import org.kinward.engine.identity.session.Whence;
import org.kinward.engine.identity.session.Word;
import org.kinward.engine.identity.step.Halfway;
import org.kinward.engine.identity.step.SecondSteps;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Seats somebody who has just proved who they are: a new session, or at least a new secret of it, whatever the browser came with. */
@Component
public final class SessionStart {
    private final Providers providers;
    private final People people;
    private final SecondSteps steps;
    private final Halfway halfway;
    private final Sessions sessions;
    private final SessionAnswers answers;
    private final Addresses addresses;
    private final SecurityLog log;

    SessionStart(
            Providers providers,
            People people,
            SecondSteps steps,
            Halfway halfway,
            Sessions sessions,
            SessionAnswers answers,
            Addresses addresses,
            SecurityLog log) {
        this.providers = providers;
        this.people = people;
        this.steps = steps;
        this.halfway = halfway;
        this.sessions = sessions;
        this.answers = answers;
        this.addresses = addresses;
        this.log = log;
    }

    /** Half of the way: the code is missing. */
    record Owing(String ticket) {}

    /** Somebody whose password is right; it alone does not open for whoever has a second step. */
    public ResponseEntity<?> byPassword(UUID user, HttpServletRequest request) {
        if (!steps.isOn(user)) {
            return begin(user, request);
        }
        return ResponseEntity.accepted()
                .cacheControl(CacheControl.noStore())
                .body(new Owing(halfway.ticket(new Halfway.Came(user, null))));
    }

    /** @throws Refusal {@code signInRefused} for one who has to come by a provider's word */
    public ResponseEntity<SessionAnswer> begin(UUID user, HttpServletRequest request) {
        if (providers.areTheOnlyWay() && !isAdministrator(user)) {
            log.tell(SecurityEvent.SIGN_IN_REFUSED, user);
            throw new Refusal(ErrorCode.SIGN_IN_REFUSED);
        }
        ResponseEntity<SessionAnswer> answer = seated(sessions.begin(user, whence(request)), request);
        log.tell(SecurityEvent.SIGNED_IN, user);
        return answer;
    }

    /** Somebody who has shown a code too. */
    ResponseEntity<SessionAnswer> byCode(Halfway.Came came, HttpServletRequest request) {
        return came.word() == null
                ? begin(came.user(), request)
                : seated(begun(came.user(), came.word(), true, request), request);
    }

    /** Somebody whom a provider vouches for; their browser is sent on, so there is no other answer. */
    public Arrival byProvider(UUID user, Word word, HttpServletRequest request) {
        return !word.twoSteps() && steps.isOwed(user)
                ? new Arrival.Owing(halfway.ticket(new Halfway.Came(user, word)))
                : new Arrival.Seated(SessionCookie.of(begun(user, word, false, request), request));
    }

    /** In place of the session in which the same browser was, if it was theirs. */
    private String begun(UUID user, Word word, boolean codeShown, HttpServletRequest request) {
        SessionCookie.read(request)
                .flatMap(sessions::find)
                .filter(before -> before.sitter().equals(user))
                .ifPresent(before -> sessions.end(before.id()));
        String secret = sessions.begin(user, whence(request), word, codeShown);
        log.tell(SecurityEvent.SIGNED_IN, user);
        return secret;
    }

    /** Somebody has to be able to come in when a provider is down, or wrongly set up. */
    private boolean isAdministrator(UUID user) {
        return people.find(user)
                .filter(person -> person.role().equals("administrator"))
                .isPresent();
    }

    private Whence whence(HttpServletRequest request) {
        return Whence.of(request.getHeader(HttpHeaders.USER_AGENT), addresses.of(request));
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
