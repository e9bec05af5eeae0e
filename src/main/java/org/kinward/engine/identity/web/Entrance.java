package org.kinward.engine.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kinward.engine.identity.Passwords;
import org.kinward.engine.identity.SecurityEvent;
import org.kinward.engine.identity.SecurityLog;
import org.kinward.engine.identity.door.Addresses;
import org.kinward.engine.identity.step.Halfway;
import org.kinward.engine.identity.step.SecondSteps;
import org.kinward.engine.identity.throttle.SignInThrottle;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.error.Violation;
import org.springframework.stereotype.Component;

/** The steps of coming in, and of showing again who one is; each slowed for whoever guesses. */
@Component
final class Entrance {
    private final Passwords passwords;
    private final SecondSteps steps;
    private final Halfway halfway;
    private final SignInThrottle throttle;
    private final Addresses addresses;
    private final SecurityLog log;

    Entrance(
            Passwords passwords,
            SecondSteps steps,
            Halfway halfway,
            SignInThrottle throttle,
            Addresses addresses,
            SecurityLog log) {
        this.passwords = passwords;
        this.steps = steps;
        this.halfway = halfway;
        this.throttle = throttle;
        this.addresses = addresses;
        this.log = log;
    }

    /** @throws Refusal {@code signInRefused}, whether the password is wrong or nobody has this address */
    UUID byPassword(String login, String password, HttpServletRequest request) {
        return throttle.attempt(login, addresses.of(request), () -> passwords.whoIs(login, password))
                .orElseThrow(() -> {
                    log.tell(SecurityEvent.SIGN_IN_REFUSED, null);
                    return new Refusal(ErrorCode.SIGN_IN_REFUSED);
                });
    }

    /** @throws Refusal {@code rejected} for a wrong code, {@code signInRefused} once the ticket is good no more */
    Halfway.Came byCode(String ticket, String code) {
        Halfway.Came came = halfway.of(ticket).orElseThrow(() -> new Refusal(ErrorCode.SIGN_IN_REFUSED));
        requireCode(came.user(), code);
        if (!halfway.use(ticket)) {
            throw new Refusal(ErrorCode.SIGN_IN_REFUSED);
        }
        return came;
    }

    /**
     * Whoever finds an unlocked screen must not make it theirs, nor guess there what they cannot guess at the door.
     *
     * @param field of which the refusal speaks
     */
    void requirePassword(UUID user, String password, String field, HttpServletRequest request) {
        var _ = throttle.attempt(
                        user.toString(),
                        addresses.of(request),
                        () -> passwords.isOf(user, password) ? Optional.of(user) : Optional.empty())
                .orElseThrow(() -> {
                    log.tell(SecurityEvent.PROOF_REFUSED, user);
                    return rejected(field, ErrorCode.WRONG_PASSWORD);
                });
    }

    /** Nothing is asked of one who has no second step. */
    void requireCodeOf(UUID user, String code) {
        if (steps.isOn(user)) {
            requireCode(user, code);
        }
    }

    private void requireCode(UUID user, String code) {
        var by = throttle.code(user, () -> steps.accept(user, code)).orElseThrow(() -> {
            log.tell(SecurityEvent.CODE_REFUSED, user);
            return rejected("code", ErrorCode.WRONG_CODE);
        });
        if (by == SecondSteps.By.RECOVERY) {
            log.tell(SecurityEvent.RECOVERY_CODE_USED, user);
        }
    }

    private static Refusal rejected(String field, ErrorCode code) {
        return new Refusal(ErrorCode.REJECTED, Map.of(), List.of(Violation.of(field, code)));
    }
}
