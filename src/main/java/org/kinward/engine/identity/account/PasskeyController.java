package org.kinward.engine.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.identity.People;
import org.kinward.engine.identity.Person;
import org.kinward.engine.identity.Proven;
import org.kinward.engine.identity.SecurityEvent;
import org.kinward.engine.identity.SecurityLog;
import org.kinward.engine.identity.door.Caller;
import org.kinward.engine.identity.door.SessionCookie;
import org.kinward.engine.identity.passkey.Passkey;
import org.kinward.engine.identity.passkey.Passkeys;
import org.kinward.engine.identity.passkey.Site;
import org.kinward.engine.identity.web.SessionAnswer;
import org.kinward.engine.identity.web.SessionStart;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.error.Violation;
import org.kinward.platform.configuration.Brand;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** One's own passkeys, and coming in with one. Options are in the form that browsers parse themselves. */
@RestController
@RequestMapping("/api/v1")
class PasskeyController {
    private static final int LONGEST_NAME = 100;
    private static final int MILLIS = 300_000;

    private final Passkeys passkeys;
    private final People people;
    private final SessionStart start;
    private final SecurityLog log;
    private final Brand brand;

    PasskeyController(Passkeys passkeys, People people, SessionStart start, SecurityLog log, Brand brand) {
        this.passkeys = passkeys;
        this.people = people;
        this.start = start;
        this.log = log;
        this.brand = brand;
    }

    record Answer(List<Passkey> items) {}

    record Wanted(@Nullable String name, @Nullable JsonNode credential) {}

    @GetMapping("/passkeys")
    Answer mine(Caller caller) {
        return new Answer(passkeys.of(caller.person()));
    }

    @Proven
    @PostMapping("/passkeys/options")
    ResponseEntity<Map<String, Object>> toAdd(Caller caller, HttpServletRequest request) {
        UUID user = caller.person();
        Person person = people.find(user).orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND));
        String account = person.email() == null ? person.name() : person.email();
        List<Map<String, Object>> algorithms = List.of(-7, -8, -257).stream()
                .map(one -> Map.<String, Object>of("type", "public-key", "alg", one))
                .toList();
        return kept(Map.of(
                "rp", Map.of("id", site(request).host(), "name", brand.name()),
                "user", Map.of("id", base64(bytes(user)), "name", account, "displayName", person.name()),
                "challenge", base64(passkeys.challengeToAdd(user)),
                "pubKeyCredParams", algorithms,
                "timeout", MILLIS,
                "attestation", "none",
                "authenticatorSelection",
                        Map.of("residentKey", "required", "requireResidentKey", true, "userVerification", "required")));
    }

    @Proven
    @PostMapping("/passkeys")
    Answer add(@RequestBody Wanted wanted, Caller caller, HttpServletRequest request) {
        String name = wanted.name() == null ? "" : wanted.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refusal(ErrorCode.REJECTED, Map.of(), List.of(Violation.of("name", ErrorCode.REQUIRED)));
        }
        String answer = wanted.credential() == null ? "{}" : wanted.credential().toString();
        if (!passkeys.add(caller.person(), name, answer, site(request))) {
            throw new Refusal(
                    ErrorCode.REJECTED, Map.of(), List.of(Violation.of("credential", ErrorCode.WRONG_PASSKEY)));
        }
        log.tell(SecurityEvent.PASSKEY_ADDED, caller.person());
        return mine(caller);
    }

    @Proven
    @DeleteMapping("/passkeys/{id}")
    ResponseEntity<Void> remove(@PathVariable UUID id, Caller caller) {
        if (!passkeys.remove(caller.person(), id)) {
            throw new Refusal(ErrorCode.NOT_FOUND);
        }
        log.tell(SecurityEvent.PASSKEY_REMOVED, caller.person());
        return ResponseEntity.noContent().build();
    }

    /** No account is named: the device knows whose keys it has. */
    @PostMapping("/session/passkey/options")
    ResponseEntity<Map<String, Object>> toSignIn(HttpServletRequest request) {
        return kept(Map.of(
                "rpId",
                site(request).host(),
                "challenge",
                base64(passkeys.challengeToSignIn()),
                "timeout",
                MILLIS,
                "userVerification",
                "required"));
    }

    @PostMapping("/session/passkey")
    ResponseEntity<SessionAnswer> signIn(@RequestBody JsonNode credential, HttpServletRequest request) {
        UUID user = passkeys.whoIs(credential.toString(), site(request)).orElseThrow(() -> {
            log.tell(SecurityEvent.SIGN_IN_REFUSED, null);
            return new Refusal(ErrorCode.PASSKEY_REFUSED);
        });
        return start.begin(user, request);
    }

    private static ResponseEntity<Map<String, Object>> kept(Map<String, Object> options) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(options);
    }

    private static Site site(HttpServletRequest request) {
        String scheme = SessionCookie.isSecure(request) ? "https" : "http";
        return new Site(scheme + "://" + request.getHeader("Host"), request.getServerName());
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
