package org.kinward.suite.handover;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Tie;

/**
 * A record that goes over.
 *
 * @param fields by which it is the giver's: owner, and who is to do it
 */
record Along(
        String object,
        UUID id,
        @Nullable UUID owner,
        @Nullable UUID team,
        @Nullable UUID territory,
        List<String> fields) {
    Along {
        fields = List.copyOf(fields);
    }

    Tie.Ends ends() {
        return new Tie.Ends(id, owner, team, territory);
    }
}
