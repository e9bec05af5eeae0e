package org.kinward.edge.notice.push;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Says to a push service who sends, so that nobody sends in our name.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8292">RFC 8292, VAPID</a>
 */
final class Vapid {
    /** A day is the most that services take. */
    private static final Duration GOOD_FOR = Duration.ofHours(12);

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private Vapid() {}

    /**
     * The value of {@code Authorization}.
     *
     * @param home an address of ours, to which the service may turn
     */
    static String of(URI endpoint, String home, PushKeys.Pair keys, Instant now) throws GeneralSecurityException {
        var json = JsonNodeFactory.instance;
        String head = json.objectNode().put("typ", "JWT").put("alg", "ES256").toString();
        String claims = json.objectNode()
                .put("aud", endpoint.getScheme() + "://" + endpoint.getRawAuthority())
                .put("exp", now.plus(GOOD_FOR).getEpochSecond())
                .put("sub", home)
                .toString();
        String said = text(head) + "." + text(claims);
        return "vapid t=" + said + "." + signed(said, keys.secret()) + ", k=" + URL.encodeToString(keys.open());
    }

    private static String signed(String said, PrivateKey key) throws GeneralSecurityException {
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(key);
        signature.update(said.getBytes(StandardCharsets.US_ASCII));
        return URL.encodeToString(signature.sign());
    }

    private static String text(String json) {
        return URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
