package org.kinward.engine.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By what a record is within somebody's reach. */
public enum Tie {
    OWNER("owner"),
    TEAM("team"),
    TERRITORY("territory"),
    /** The record itself, shared with them. */
    RECORD("id");

    private final String column;

    Tie(String column) {
        this.column = column;
    }

    /** Where a table of records has it. */
    public String column() {
        return column;
    }

    /** What a record is tied by. */
    public record Ends(
            @Nullable UUID record,
            @Nullable UUID owner,
            @Nullable UUID team,
            @Nullable UUID territory) {
        public static final Ends NONE = new Ends(null, null, null, null);

        @Nullable
        UUID of(Tie tie) {
            return switch (tie) {
                case OWNER -> owner;
                case TEAM -> team;
                case TERRITORY -> territory;
                case RECORD -> record;
            };
        }
    }
}
