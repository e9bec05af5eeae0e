package org.kinward.engine.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.identity.door.Addresses;
import org.kinward.engine.identity.setup.Administrator;
import org.kinward.engine.identity.setup.Setup;
import org.kinward.engine.identity.setup.SetupCode;
import org.kinward.engine.identity.throttle.SignInThrottle;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.error.Violation;
import org.kinward.kernel.time.Holidays;
import org.kinward.platform.language.Messages;
import org.kinward.platform.workspace.BusinessCalendar;
import org.kinward.platform.workspace.Workspace;
import org.kinward.platform.workspace.Workspaces;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A fresh workspace asks who it belongs to, once. */
@RestController
@RequestMapping("/api/v1/setup")
class SetupController {
    /** Nobody yet. */
    private static final UUID FRESH = new UUID(0, 0);

    private final Setup setup;
    private final SetupCode code;
    private final Workspaces workspaces;
    private final SignInThrottle throttle;
    private final Addresses addresses;
    private final SessionStart start;

    SetupController(
            Setup setup,
            SetupCode code,
            Workspaces workspaces,
            SignInThrottle throttle,
            Addresses addresses,
            SessionStart start) {
        this.setup = setup;
        this.code = code;
        this.workspaces = workspaces;
        this.throttle = throttle;
        this.addresses = addresses;
        this.start = start;
    }

    /** @param code whether the one who asks has to show the code that the start printed */
    record State(boolean needed, boolean code) {}

    record Answers(
            @Nullable String company,
            @Nullable String name,
            @Nullable String email,
            @Nullable String password,
            @Nullable String locale,
            @Nullable String baseCurrency,
            @Nullable String timeZone,
            @Nullable String region,
            @Nullable String code) {}

    @GetMapping
    State state(HttpServletRequest request) {
        boolean needed = setup.isNeeded();
        return new State(needed, needed && !code.isFromHere(request));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SessionAnswer> run(@RequestBody Answers answers, HttpServletRequest request) {
        if (!setup.isNeeded()) {
            throw new Refusal(ErrorCode.WRONG_STATE);
        }
        requireCode(answers.code(), request);
        var administrator = new Administrator(
                said(answers.name()),
                said(answers.email()),
                said(answers.password()),
                language(answers.locale(), request));
        var company = new WorkspaceChange(
                said(answers.company()), answers.baseCurrency(), answers.timeZone(), country(answers), null);
        List<Violation> wrong = new ArrayList<>();
        // Both are called a name; the company's is the answer "company" here.
        company.violations()
                .forEach(one -> wrong.add(
                        one.field().equals("name") ? new Violation("company", one.code(), one.details()) : one));
        wrong.addAll(administrator.violations(said(answers.company())));
        if (!wrong.isEmpty()) {
            throw new Refusal(ErrorCode.REJECTED, Map.of(), wrong);
        }
        Workspace begun = company.onto(workspaces.current());
        UUID user = setup.run(begun.with(BusinessCalendar.usual(begun.region())), administrator);
        return start.begin(user, request);
    }

    /** What a browser reads is what its reader speaks, where they do not say. */
    private static @Nullable String language(@Nullable String said, HttpServletRequest request) {
        String asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return said != null || asked == null ? said : Messages.nearest(asked).toLanguageTag();
    }

    /** Whoever lives by a country's clock and does not say which it is, is taken to be there. */
    private static @Nullable String country(Answers answers) {
        String zone = answers.timeZone();
        return answers.region() != null || zone == null
                ? answers.region()
                : Holidays.countryOf(zone).orElse(null);
    }

    private void requireCode(@Nullable String shown, HttpServletRequest request) {
        boolean admitted = throttle.attempt(
                        "setup",
                        addresses.of(request),
                        () -> Optional.of(FRESH).filter(fresh -> code.admits(request, shown)))
                .isPresent();
        if (!admitted) {
            throw new Refusal(ErrorCode.REJECTED, Map.of(), List.of(Violation.of("code", ErrorCode.WRONG_SETUP_CODE)));
        }
    }

    private static String said(@Nullable String answer) {
        return answer == null ? "" : answer;
    }
}
