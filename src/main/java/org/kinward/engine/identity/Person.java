package org.kinward.engine.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is signed in, as their screen shows it. */
public record Person(
        UUID id,
        String name,
        @Nullable String email,
        String role,
        @Nullable String locale,
        @Nullable String timeZone) {

    /** Seen by somebody who speaks another language. */
    public Person speaking(String language) {
        return new Person(id, name, email, role, language, timeZone);
    }
}
