package org.kinward.engine.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.identity.People;
import org.kinward.engine.identity.Proven;
import org.kinward.engine.identity.SecurityEvent;
import org.kinward.engine.identity.SecurityLog;
import org.kinward.engine.identity.door.Caller;
import org.kinward.engine.identity.session.Sessions;
import org.kinward.engine.identity.step.SecondSteps;
import org.kinward.engine.identity.throttle.SignInThrottle;
import org.kinward.engine.identity.web.SessionStart;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.error.Violation;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own second step: setting it up, its recovery codes, doing without it. */
@RestController
@RequestMapping("/api/v1/second-step")
class SecondStepController {
    private final SecondSteps steps;
    private final People people;
    private final Sessions sessions;
    private final SessionStart start;
    private final SignInThrottle throttle;
    private final SecurityLog log;

    SecondStepController(
            SecondSteps steps,
            People people,
            Sessions sessions,
            SessionStart start,
            SignInThrottle throttle,
            SecurityLog log) {
        this.steps = steps;
        this.people = people;
        this.sessions = sessions;
        this.start = start;
        this.throttle = throttle;
        this.log = log;
    }

    record Code(@Nullable String code) {}

    record Codes(List<String> recoveryCodes) {}

    @GetMapping
    SecondSteps.State state(Caller caller) {
        return steps.state(caller.person());
    }

    @Proven
    @PostMapping
    ResponseEntity<SecondSteps.Beginning> begin(Caller caller) {
        UUID user = caller.person();
        String account = people.find(user)
                .map(person -> person.email() == null ? person.name() : person.email())
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND));
        return kept().body(steps.begin(user, account));
    }

    /** From now on it is asked for; other sessions, which came in without it, end. */
    @Proven
    @PostMapping("/confirm")
    ResponseEntity<Codes> confirm(@RequestBody Code code, Caller caller, HttpServletRequest request) {
        UUID user = caller.person();
        UUID session = Objects.requireNonNull(caller.session());
        List<String> codes = throttle.code(user, () -> steps.confirm(user, code.code() == null ? "" : code.code()))
                .orElseThrow(() ->
                        new Refusal(ErrorCode.REJECTED, Map.of(), List.of(Violation.of("code", ErrorCode.WRONG_CODE))));
        sessions.codeShown(session);
        sessions.endAll(user, session);
        log.tell(SecurityEvent.SECOND_STEP_ON, user);
        return kept().header(HttpHeaders.SET_COOKIE, start.renewed(session, request))
                .body(new Codes(codes));
    }

    @Proven
    @PostMapping("/recovery-codes")
    ResponseEntity<Codes> newCodes(Caller caller) {
        UUID user = caller.person();
        if (!steps.isOn(user)) {
            throw new Refusal(ErrorCode.WRONG_STATE);
        }
        log.tell(SecurityEvent.RECOVERY_CODES_RENEWED, user);
        return kept().body(new Codes(steps.newCodes(user)));
    }

    @Proven
    @DeleteMapping
    ResponseEntity<Void> remove(Caller caller) {
        steps.remove(caller.person());
        sessions.refresh();
        log.tell(SecurityEvent.SECOND_STEP_OFF, caller.person());
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity.BodyBuilder kept() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore());
    }
}
