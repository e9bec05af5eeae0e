package org.kinward.engine.access;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

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

    /**
     * What a record is tied by.
     *
     * @param object key of its type; empty where nobody asks
     * @param through by relation, what the records are tied by that it is seen through
     */
    public record Ends(
            String object,
            @Nullable UUID record,
            @Nullable UUID owner,
            @Nullable UUID team,
            @Nullable UUID territory,
            Map<String, Ends> through) {
        public static final Ends NONE = new Ends(null, null, null, null);

        public Ends {
            through = Map.copyOf(through);
        }

        /** Of a record that is not asked what it is seen through. */
        public Ends(@Nullable UUID record, @Nullable UUID owner, @Nullable UUID team, @Nullable UUID territory) {
            this("", record, owner, team, territory, Map.of());
        }

        /** Of a record as it is read. */
        public static Ends of(UUID record, JsonNode read) {
            return new Ends(record, end(read, "owner"), end(read, "team"), end(read, "territory"));
        }

        private static @Nullable UUID end(JsonNode read, String field) {
            JsonNode id = read.path(field).path("id");
            return id.isString() ? UUID.fromString(id.asString()) : null;
        }

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
