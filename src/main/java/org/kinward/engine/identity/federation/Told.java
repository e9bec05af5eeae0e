package org.kinward.engine.identity.federation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.identity.session.Word;

/**
 * What a provider says of somebody, checked.
 *
 * @param subject its own name for them
 * @param word how they came to it
 * @param email only where the provider has made sure that it is theirs
 */
record Told(
        Word word,
        String issuer,
        String subject,
        @Nullable String email,
        String name,
        @Nullable String locale,
        Set<String> groups) {}
