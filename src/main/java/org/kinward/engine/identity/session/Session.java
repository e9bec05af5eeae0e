package org.kinward.engine.identity.session;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a screen.
 *
 * @param user whose rights hold: while they see as somebody else, that one's
 * @param locale language tag of whoever looks; null for one who has not chosen
 * @param unseen whether the row should learn that its user is here
 * @param proved whether its user has shown within the last quarter of an hour who they are
 * @param due whether its user's role asks for a second step that they have not set up
 * @param provider by whose word they came; null for those who showed us their own key
 * @param seeing who looks; null where they are themselves
 */
public record Session(
        UUID id,
        UUID user,
        @Nullable String locale,
        boolean unseen,
        boolean proved,
        boolean due,
        @Nullable UUID provider,
        @Nullable Seeing seeing) {
    /** Who sits there, whomever they see as. */
    public UUID sitter() {
        return seeing == null ? user : seeing.by();
    }
}
