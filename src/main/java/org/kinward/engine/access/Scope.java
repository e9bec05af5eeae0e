package org.kinward.engine.access;

import java.util.Locale;
import java.util.Optional;

/** How far a right reaches, as a role says it. Wider ones come later. */
public enum Scope {
    NONE,
    OWN,
    TEAM,
    /** One's team and all below it. */
    TEAM_TREE,
    /** One's territory and all below it. */
    TERRITORY,
    /** One's own, the team's, and what is shared with everyone. */
    SHARED,
    ALL;

    public String wire() {
        return this == TEAM_TREE ? "teamTree" : name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Scope> of(String wire) {
        for (Scope scope : values()) {
            if (scope.wire().equals(wire)) {
                return Optional.of(scope);
            }
        }
        return Optional.empty();
    }
}
