package org.kinward.engine.identity.federation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of somebody, checked.
 *
 * @param subject its own name for them
 * @param email only where the provider has made sure that it is theirs
 */
record Told(
        String issuer,
        String subject,
        @Nullable String email,
        String name,
        @Nullable String locale,
        Set<String> groups) {}
