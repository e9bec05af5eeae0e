package org.kinward.engine.access;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whoever acts.
 *
 * @param user whose rights hold; null for the workspace itself, which may do anything
 * @param language in which refusals are answered
 */
public record Actor(@Nullable UUID user, Origin origin, Locale language) {
    /** The workspace itself, at work on its own ground: setting up, sampling, maintaining. */
    public static Actor system(Origin origin) {
        return new Actor(null, origin, Locale.ENGLISH);
    }

    public Actor by(Origin other) {
        return new Actor(user, other, language);
    }
}
