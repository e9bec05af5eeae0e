package org.kinward.engine.access;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rights for tests of what reads them. */
public final class RightsOf {
    private RightsOf() {}

    /** Someone of a team, who may nothing in particular. */
    public static Rights member(@Nullable UUID user, @Nullable UUID team) {
        return new Rights(user, team, Map.of());
    }
}
