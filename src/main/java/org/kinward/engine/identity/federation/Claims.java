package org.kinward.engine.identity.federation;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.identity.provider.Provider;

/** Reads what a checked ID token says of somebody. */
final class Claims {
    private static final int LONGEST_NAME = 200;

    private Claims() {}

    static Told told(IDTokenClaimsSet claims, Provider provider) {
        boolean verified = Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
        String email = claims.getStringClaim("email");
        String name = claims.getStringClaim("name");
        String shown = name == null || name.isBlank() ? claims.getStringClaim("preferred_username") : name;
        String subject = claims.getSubject().getValue();
        String kept = shown == null || shown.isBlank() ? subject : shown.strip();
        return new Told(
                provider.issuer(),
                subject,
                verified && email != null && !email.isBlank() ? email.strip() : null,
                kept.substring(0, Math.min(kept.length(), LONGEST_NAME)),
                claims.getStringClaim("locale"),
                groups(claims, provider.groupsClaim()));
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
