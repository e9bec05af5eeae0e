package org.kinward.engine.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.identity.Passwords;
import org.kinward.engine.identity.People;
import org.kinward.engine.identity.door.Caller;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.error.Violation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A new password: one's own with the current one, anybody else's as administrator. */
@RestController
class PasswordController {
    private final Passwords passwords;
    private final People people;
    private final Administrators administrators;
    private final SignInThrottle throttle;

    PasswordController(Passwords passwords, People people, Administrators administrators, SignInThrottle throttle) {
        this.passwords = passwords;
        this.people = people;
        this.administrators = administrators;
        this.throttle = throttle;
    }

    record Change(@Nullable String password, @Nullable String current) {}

    @PutMapping("/api/v1/users/{id}/password")
    ResponseEntity<Void> change(
            @PathVariable UUID id, @RequestBody Change change, Caller caller, HttpServletRequest request) {
        if (id.equals(caller.actor().user())) {
            requireCurrent(id, change.current(), request);
        } else {
            administrators.require(caller.actor());
            var _ = people.find(id).orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND));
        }
        passwords.set(id, change.password() == null ? "" : change.password(), caller.session());
        return ResponseEntity.noContent().build();
    }

    /** Whoever finds an unlocked screen must not make it theirs, nor guess there what they cannot guess at the door. */
    private void requireCurrent(UUID user, @Nullable String current, HttpServletRequest request) {
        String said = current == null ? "" : current;
        var _ = throttle.attempt(
                        user.toString(),
                        request.getRemoteAddr(),
                        () -> passwords.isOf(user, said) ? Optional.of(user) : Optional.empty())
                .orElseThrow(() -> new Refusal(
                        ErrorCode.REJECTED, Map.of(), List.of(Violation.of("current", ErrorCode.WRONG_PASSWORD))));
    }
}
