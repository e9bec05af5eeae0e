package org.kinward.engine.access;

import java.util.Locale;

/** How far a right reaches. Wider ones come later. */
public enum Scope {
    NONE,
    OWN,
    TEAM,
    /** One's own, the team's, and what is shared with everyone. */
    SHARED,
    ALL;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
