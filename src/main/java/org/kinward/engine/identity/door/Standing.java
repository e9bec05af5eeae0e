package org.kinward.engine.identity.door;

import org.jspecify.annotations.Nullable;
import org.kinward.engine.identity.session.Seeing;

/**
 * How far somebody is in.
 *
 * @param proved whether they have shown lately who they are
 * @param due whether they owe a second step and may do nothing else before
 * @param readOnly whether they came by a token that is for reading alone
 * @param seeing who sees as the actor; null where the actor is there themselves
 */
public record Standing(
        boolean proved,
        boolean due,
        boolean readOnly,
        @Nullable Seeing seeing) {}
