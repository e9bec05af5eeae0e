package org.kinward.engine.identity.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.identity.Person;

/**
 * Everything a screen needs to begin.
 *
 * @param secondStepDue whether nothing else is to be had before a second step is set up
 * @param provider by whose word they came, where they would show again who they are; null for those who showed us their own key
 * @param seenBy who looks, where somebody sees as the user; null where the user is there themselves
 */
public record SessionAnswer(
        Person user,
        String csrf,
        WorkspaceAnswer workspace,
        boolean secondStepDue,
        @Nullable UUID provider,
        @Nullable SeenBy seenBy) {
    /** @param until when it ends by itself */
    public record SeenBy(String name, Instant until) {}
}
