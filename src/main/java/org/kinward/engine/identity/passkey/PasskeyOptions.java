package org.kinward.engine.identity.passkey;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kinward.engine.identity.People;
import org.kinward.engine.identity.Person;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.platform.configuration.Brand;
import org.springframework.stereotype.Component;

/** What a device is asked, in the form that browsers parse themselves. */
@Component
public final class PasskeyOptions {
    private static final int MILLIS = 300_000;

    private final Passkeys passkeys;
    private final People people;
    private final Brand brand;

    PasskeyOptions(Passkeys passkeys, People people, Brand brand) {
        this.passkeys = passkeys;
        this.people = people;
        this.brand = brand;
    }

    public Map<String, Object> toAdd(UUID user, Site site) {
        Person person = people.find(user).orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND));
        String account = person.email() == null ? person.name() : person.email();
        List<Map<String, Object>> algorithms = List.of(-7, -8, -257).stream()
                .map(one -> Map.<String, Object>of("type", "public-key", "alg", one))
                .toList();
        return Map.of(
                "rp", Map.of("id", site.host(), "name", brand.name()),
                "user", Map.of("id", base64(bytes(user)), "name", account, "displayName", person.name()),
                "challenge", base64(passkeys.challengeToAdd(user)),
                "pubKeyCredParams", algorithms,
                "timeout", MILLIS,
                "attestation", "none",
                "authenticatorSelection",
                        Map.of("residentKey", "required", "requireResidentKey", true, "userVerification", "required"));
    }

    /** No account is named: the device knows whose keys it has. */
    public Map<String, Object> toSignIn(Site site) {
        return Map.of(
                "rpId",
                site.host(),
                "challenge",
                base64(passkeys.challengeToSignIn()),
                "timeout",
                MILLIS,
                "userVerification",
                "required");
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
