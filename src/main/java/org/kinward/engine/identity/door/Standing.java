package org.kinward.engine.identity.door;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.identity.session.Seeing;

/**
 * How far somebody is in.
 *
 * @param proved whether they have shown lately who they are
 * @param due whether they owe a second step and may do nothing else before
 * @param readOnly whether they came by a token that is for reading alone
 * @param narrowed whether they came by a token that has not all of its holder's roles and rights
 * @param provider by whose word they came; null for those who showed us their own key
 * @param seeing who sees as the actor; null where the actor is there themselves
 */
public record Standing(
        boolean proved,
        boolean due,
        boolean readOnly,
        boolean narrowed,
        @Nullable UUID provider,
        @Nullable Seeing seeing) {}
