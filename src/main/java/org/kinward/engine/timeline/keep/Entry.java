package org.kinward.engine.timeline.keep;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a record tells of a subject, and who may see it. */
record Entry(
        Key key,
        String object,
        OffsetDateTime at,
        @Nullable UUID owner,
        @Nullable UUID team,
        @Nullable UUID territory) {
    record Key(UUID record, String field, UUID subject) {}
}
