package org.kinward.engine.identity.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor.Within;
import org.kinward.engine.access.Right;
import org.kinward.engine.access.Shipped;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.identity.Proven;
import org.kinward.engine.identity.SecurityEvent;
import org.kinward.engine.identity.SecurityLog;
import org.kinward.engine.identity.door.Caller;
import org.kinward.engine.identity.token.ApiToken;
import org.kinward.engine.identity.token.ApiTokens;
import org.kinward.engine.identity.token.HeldToken;
import org.kinward.engine.identity.token.Limits;
import org.kinward.engine.identity.web.Administrators;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everybody's own API tokens; administrators see and revoke those of all. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokenController {
    private static final int LONGEST_NAME = 100;
    private static final int PAGE = 200;
    private static final UUID LAST = new UUID(-1L, -1L);

    private final ApiTokens tokens;
    private final Access access;
    private final Administrators administrators;
    private final SecurityLog log;
    private final Catalogues catalogues;

    TokenController(
            ApiTokens tokens, Access access, Administrators administrators, SecurityLog log, Catalogues catalogues) {
        this.catalogues = catalogues;
        this.tokens = tokens;
        this.access = access;
        this.administrators = administrators;
        this.log = log;
    }

    /**
     * @param days after how many it ends; a year where nothing is said
     * @param roles of one's own those it has; all where nothing is said
     * @param rights what it may do of what they let it; all where nothing is said
     * @param types of which it has anything; all where nothing is said
     */
    record Wanted(
            @Nullable String name,
            @Nullable Integer days,
            @Nullable Boolean readOnly,
            @Nullable List<String> roles,
            @Nullable List<String> rights,
            @Nullable List<String> types) {
        @Nullable
        Within within() {
            return roles == null && rights == null && types == null
                    ? null
                    : new Within(
                            roles == null ? null : Set.copyOf(roles),
                            rights == null
                                    ? null
                                    : rights.stream()
                                            .flatMap(right -> Right.of(right).stream())
                                            .collect(Collectors.toUnmodifiableSet()),
                            types == null ? null : Set.copyOf(types));
        }
    }

    record Answer(List<ApiToken> items) {}

    /** @param next with what to ask for the next page; null on the last */
    record Everybodys(List<HeldToken> items, @Nullable UUID next) {}

    @GetMapping
    Answer mine(Caller caller) {
        return new Answer(tokens.of(caller.person()));
    }

    @GetMapping("/all")
    Everybodys all(@RequestParam @Nullable UUID before, Caller caller) {
        administrators.require(caller.actor());
        List<HeldToken> page = tokens.all(PAGE + 1, before == null ? LAST : before);
        boolean more = page.size() > PAGE;
        List<HeldToken> shown = more ? page.subList(0, PAGE) : page;
        return new Everybodys(shown, more ? shown.getLast().token().id() : null);
    }

    @Proven
    @PostMapping
    ResponseEntity<ApiTokens.Made> make(@RequestBody Wanted wanted, Caller caller) {
        String name = wanted.name() == null ? "" : wanted.name().strip();
        int days = wanted.days() == null ? Limits.WIDEST.days() : wanted.days();
        List<Violation> wrong = violations(name, days);
        wrong.addAll(beyond(wanted, access.roles(caller.person())));
        if (!wrong.isEmpty()) {
            throw new Refusal(ErrorCode.REJECTED, Map.of(), wrong);
        }
        var limits = new Limits(days, Boolean.TRUE.equals(wanted.readOnly()), wanted.within());
        log.tell(SecurityEvent.TOKEN_MADE, caller.person());
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(tokens.make(caller.person(), name, limits));
    }

    private static List<Violation> violations(String name, int days) {
        List<Violation> wrong = new ArrayList<>();
        if (name.isEmpty()) {
            wrong.add(Violation.of("name", ErrorCode.REQUIRED));
        }
        if (name.length() > LONGEST_NAME) {
            var details = Map.<String, Object>of("max", LONGEST_NAME, "length", name.length());
            wrong.add(new Violation("name", ErrorCode.TOO_LONG, details));
        }
        if (days < 1 || days > Limits.MOST_DAYS) {
            wrong.add(new Violation("days", ErrorCode.OUT_OF_RANGE, Map.of("value", days)));
        }
        return wrong;
    }

    /** What is not the holder's to give, or is no right or no type at all. */
    private List<Violation> beyond(Wanted wanted, Set<String> held) {
        List<Violation> wrong = new ArrayList<>();
        List<String> roles = wanted.roles() == null ? List.of() : wanted.roles();
        roles.stream().filter(role -> !held.contains(role)).forEach(role -> wrong.add(none("roles", role)));
        List<String> rights = wanted.rights() == null ? List.of() : wanted.rights();
        rights.stream().filter(right -> Right.of(right).isEmpty()).forEach(right -> wrong.add(none("rights", right)));
        List<String> types = wanted.types() == null ? List.of() : wanted.types();
        types.stream()
                .filter(type -> catalogues
                        .current()
                        .find(type)
                        .filter(Shipped::adjustable)
                        .isEmpty())
                .forEach(type -> wrong.add(none("types", type)));
        return wrong;
    }

    private static Violation none(String field, String value) {
        return new Violation(field, ErrorCode.NOT_AN_OPTION, Map.of("value", value));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> revoke(@PathVariable UUID id, Caller caller) {
        UUID by = caller.person();
        if (!tokens.revoke(by, id) && !revokeAnybodys(id, caller)) {
            throw new Refusal(ErrorCode.NOT_FOUND);
        }
        log.tell(SecurityEvent.TOKEN_REVOKED, by);
        return ResponseEntity.noContent().build();
    }

    /** To whoever is no administrator, a token of somebody else is not there. */
    private boolean revokeAnybodys(UUID id, Caller caller) {
        return administrators.isOne(caller.actor()) && tokens.revoke(id);
    }
}
