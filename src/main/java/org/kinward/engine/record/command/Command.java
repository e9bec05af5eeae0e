package org.kinward.engine.record.command;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Something to be done to one record. */
public sealed interface Command {
    String object();

    UUID id();

    /**
     * Children stand in their field as an array of objects.
     *
     * @param fresh whether the id was made for this command here, so that no record can have it
     */
    record Create(String object, UUID id, Map<String, JsonNode> fields, boolean fresh) implements Command {
        public Create {
            fields = sorted(fields);
        }

        public Create(String object, UUID id, Map<String, JsonNode> fields) {
            this(object, id, fields, false);
        }
    }

    /**
     * @param version a hint: what the writer saw; fields decide whether there is a conflict
     */
    record Update(
            String object,
            UUID id,
            @Nullable Integer version,
            Map<String, Change> fields,
            Map<String, ChildChanges> children)
            implements Command {
        public Update {
            fields = sorted(fields);
            children = sorted(children);
        }

        public static Update of(String object, UUID id, Map<String, Change> fields) {
            return new Update(object, id, null, fields, Map.of());
        }
    }

    /**
     * Into the bin.
     *
     * @param mergedInto the record that takes its place, for ever; null for one that is simply not wanted any more
     */
    record Delete(String object, UUID id, @Nullable UUID mergedInto) implements Command {
        public Delete(String object, UUID id) {
            this(object, id, null);
        }
    }

    /** Out of the bin, with everything that hung on it. */
    record Restore(String object, UUID id) implements Command {}

    /** In one order whatever process made it: a retried request is recognised by what its commands look like. */
    private static <V> Map<String, V> sorted(Map<String, V> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }
}
