package org.kinward.engine.identity.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.identity.token.ApiToken;
import org.kinward.engine.identity.token.ApiTokens;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.error.Violation;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everybody's own API tokens. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokenController {
    private static final int LONGEST_NAME = 100;

    private final ApiTokens tokens;

    TokenController(ApiTokens tokens) {
        this.tokens = tokens;
    }

    record Wanted(@Nullable String name) {}

    record Answer(List<ApiToken> items) {}

    @GetMapping
    Answer mine(Actor actor) {
        return new Answer(tokens.of(user(actor)));
    }

    @PostMapping
    ResponseEntity<ApiTokens.Made> make(@RequestBody Wanted wanted, Actor actor) {
        String name = wanted.name() == null ? "" : wanted.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refusal(
                    ErrorCode.REJECTED,
                    Map.of(),
                    List.of(
                            name.isEmpty()
                                    ? Violation.of("name", ErrorCode.REQUIRED)
                                    : new Violation(
                                            "name",
                                            ErrorCode.TOO_LONG,
                                            Map.of("max", LONGEST_NAME, "length", name.length()))));
        }
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(tokens.make(user(actor), name));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> revoke(@PathVariable UUID id, Actor actor) {
        if (!tokens.revoke(user(actor), id)) {
            throw new Refusal(ErrorCode.NOT_FOUND);
        }
        return ResponseEntity.noContent().build();
    }

    private static UUID user(Actor actor) {
        if (actor.user() == null) {
            throw new Refusal(ErrorCode.DENIED);
        }
        return actor.user();
    }
}
