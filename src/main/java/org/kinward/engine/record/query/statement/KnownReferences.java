package org.kinward.engine.record.query.statement;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Rights;
import tools.jackson.core.SerializableString;

/**
 * What references to the workspace's common records look like, for types that have few of them and that everyone reads,
 * such as users and stages: held in memory, so that no row of no list needs a join to name its owner.
 */
public final class KnownReferences {
    public static final KnownReferences NONE = new KnownReferences(Map.of());

    private final Map<String, Map<UUID, SerializableString>> written;
    private final String shape;
    private final @Nullable String everyone;

    /** @param written for each type, each of its records as JSON: object, id and title */
    public KnownReferences(Map<String, Map<UUID, SerializableString>> written) {
        this(Map.copyOf(written), written.keySet().stream().sorted().collect(Collectors.joining("+")), null);
    }

    private KnownReferences(
            Map<String, Map<UUID, SerializableString>> written, String shape, @Nullable String everyone) {
        this.written = written;
        this.shape = shape;
        this.everyone = everyone;
    }

    /** The same, and what the team is called that all are in: it is no record, so no table knows. */
    public KnownReferences calling(String everyone) {
        return new KnownReferences(written, shape, everyone);
    }

    /** What is known without any table. */
    public @Nullable String title(UUID id) {
        return id.equals(Rights.EVERYONE) ? everyone : null;
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
