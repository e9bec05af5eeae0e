package org.kinward.engine.record.undo;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Tie;
import org.kinward.engine.access.Visibility;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.spi.Snapshot;

/** Whose a record is, and who changed it last and when. */
record Who(Snapshot record) {
    @Nullable
    UUID user() {
        return id("updatedBy");
    }

    @Nullable
    Instant at() {
        return value("updatedAt") instanceof Instant at ? at : null;
    }

    boolean within(Visibility visibility) {
        return visibility.includes(new Tie.Ends(record.id(), id("owner"), id("team"), id("territory")));
    }

    private @Nullable UUID id(String key) {
        return value(key) instanceof Ref ref ? ref.id() : null;
    }

    private @Nullable Object value(String key) {
        return record.at(record.model().field(key).ordinal());
    }
}
