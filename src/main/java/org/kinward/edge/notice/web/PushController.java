package org.kinward.edge.notice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.notice.push.PushKeys;
import org.kinward.edge.notice.push.Subscriptions;
import org.kinward.engine.access.Actor;
import org.kinward.engine.identity.Entry;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A browser asks to be told, and no more. */
@RestController
@RequestMapping("/api/v1/push")
final class PushController {
    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();

    private final PushKeys keys;
    private final Subscriptions subscriptions;

    PushController(PushKeys keys, Subscriptions subscriptions) {
        this.keys = keys;
        this.subscriptions = subscriptions;
    }

    /** @param key what a browser takes as {@code applicationServerKey}, base64url */
    record Key(String key) {}

    /** As a browser's {@code PushSubscription} says it. */
    record Subscription(@Nullable String endpoint, @Nullable Map<String, String> keys) {}

    @GetMapping
    Key key() throws GeneralSecurityException {
        return new Key(TO_TEXT.encodeToString(keys.open()));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(Actor actor, Entry entry, @RequestBody Subscription wanted, HttpServletRequest request) {
        Map<String, String> given = wanted.keys() == null ? Map.of() : wanted.keys();
        String endpoint = wanted.endpoint();
        if (endpoint == null) {
            throw malformed("endpoint");
        }
        var browser = new Subscriptions.Browser(endpoint, bytes(given, "p256dh"), bytes(given, "auth"));
        String home = "https://" + request.getServerName();
        subscriptions.add(new Subscriptions.Asking(person(actor, entry), entry.id(), home), browser);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, Entry entry, @RequestParam String endpoint) {
        subscriptions.remove(person(actor, entry), endpoint);
    }

    /** A program has no browser. */
    private static UUID person(Actor actor, Entry entry) {
        UUID user = actor.user();
        if (user == null || entry.kind() != Entry.Kind.SESSION) {
            throw new Refusal(ErrorCode.AT_A_SCREEN_ONLY);
        }
        return user;
    }

    private static byte[] bytes(Map<String, String> keys, String name) {
        try {
            return Base64.getUrlDecoder().decode(keys.getOrDefault(name, ""));
        } catch (IllegalArgumentException none) {
            throw malformed(name);
        }
    }

    private static Refusal malformed(String part) {
        return new Refusal(ErrorCode.MALFORMED_REQUEST, Map.of("part", part, "value", ""));
    }
}
