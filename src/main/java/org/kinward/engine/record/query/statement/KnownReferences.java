package org.kinward.engine.record.query.statement;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;

/**
 * What references to the workspace's common records look like, for types that have few of them and that everyone reads,
 * such as users and stages: held in memory, so that no row of no list needs a join to name its owner.
 */
public final class KnownReferences {
    public static final KnownReferences NONE = new KnownReferences(Map.of());

    private final Map<String, Map<UUID, SerializableString>> written;
    private final String shape;

    /** @param written for each type, each of its records as JSON: object, id and title */
    public KnownReferences(Map<String, Map<UUID, SerializableString>> written) {
        this.written = Map.copyOf(written);
        this.shape = written.keySet().stream().sorted().collect(Collectors.joining("+"));
    }

    /** Which types are known: it decides what a statement joins. */
    public String shape() {
        return shape;
    }

    boolean has(String object) {
        return written.containsKey(object);
    }

    @Nullable
    SerializableString of(String object, UUID id) {
        Map<UUID, SerializableString> records = written.get(object);
        return records == null ? null : records.get(id);
    }
}
