package org.kinward.engine.identity.federation;

import com.nimbusds.jwt.JWT;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.AMR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.identity.provider.Provider;
import org.kinward.engine.identity.session.Word;

/** Reads what a checked ID token says of somebody. */
final class Claims {
    private static final int LONGEST_NAME = 200;
    /** A longer ID token makes an address that browsers and servers cut. */
    private static final int LONGEST_TOKEN = 6_000;
    /** What stands for more than a password (RFC 8176): several factors, a code that is good once, a key in hardware. */
    private static final Set<AMR> TWO_STEPS = Set.of(AMR.MFA, AMR.OTP, AMR.HWK);

    private Claims() {}

    /** @param token in which they stand */
    static Told told(IDTokenClaimsSet claims, JWT token, Provider provider) {
        boolean verified = Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
        String email = claims.getStringClaim("email");
        String name = claims.getStringClaim("name");
        String shown = name == null || name.isBlank() ? claims.getStringClaim("preferred_username") : name;
        String subject = claims.getSubject().getValue();
        String kept = shown == null || shown.isBlank() ? subject : shown.strip();
        return new Told(
                word(claims, token.serialize(), provider),
                provider.issuer(),
                subject,
                verified && email != null && !email.isBlank() ? email.strip() : null,
                kept.substring(0, Math.min(kept.length(), LONGEST_NAME)),
                claims.getStringClaim("locale"),
                groups(claims, provider.groupsClaim()));
    }

    private static Word word(IDTokenClaimsSet claims, String token, Provider provider) {
        Date shown = claims.getAuthenticationTime();
        return new Word(
                provider.id(),
                claims.getSessionID() == null ? null : claims.getSessionID().getValue(),
                token.length() > LONGEST_TOKEN ? null : token,
                shown == null ? null : shown.toInstant(),
                isTwoSteps(claims, provider));
    }

    private static boolean isTwoSteps(IDTokenClaimsSet claims, Provider provider) {
        List<AMR> ways = claims.getAMR();
        ACR level = claims.getACR();
        return ways != null && ways.stream().anyMatch(TWO_STEPS::contains)
                || level != null && provider.twoStepAcrs().contains(level.getValue());
    }

    private static Set<String> groups(IDTokenClaimsSet claims, String where) {
        Object found = claims.getClaim(where);
        if (found == null && where.contains(".")) {
            String[] steps = where.split("\\.");
            found = claims.getClaim(steps[0]);
            for (int i = 1; i < steps.length; i++) {
                found = found instanceof Map<?, ?> level ? level.get(steps[i]) : null;
            }
        }
        return names(found);
    }

    private static Set<String> names(@Nullable Object found) {
        Set<String> names = new LinkedHashSet<>();
        if (found instanceof Collection<?> several) {
            several.forEach(one -> names.add(String.valueOf(one)));
        } else if (found instanceof String one) {
            names.add(one);
        }
        return names;
    }
}
