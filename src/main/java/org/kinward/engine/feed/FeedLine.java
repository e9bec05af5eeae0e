package org.kinward.engine.feed;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change to one record.
 *
 * @param version the record's version after the change, from 1 up; a derived line leaves it as it found it
 * @param changes a JSON object {@code {fieldKey: [old, new]}}; none on a created line, whose values are the record's own
 * @param before  who it belonged to before the change; none on a created line
 * @param after   who it belongs to since; none where the type is not guarded
 * @param behalf  for whom it was done, who was away; none for oneself
 */
public record FeedLine(
        Provenance provenance,
        String object,
        UUID record,
        Kind kind,
        int version,
        @Nullable String changes,
        @Nullable Scope before,
        @Nullable Scope after,
        @Nullable UUID behalf) {

    /** Done for oneself. */
    public FeedLine(
            Provenance provenance,
            String object,
            UUID record,
            Kind kind,
            int version,
            @Nullable String changes,
            @Nullable Scope before,
            @Nullable Scope after) {
        this(provenance, object, record, kind, version, changes, before, after, null);
    }

    public FeedLine {
        if (version < 1) {
            throw new IllegalArgumentException("Versions count from 1, not " + version);
        }
        if (kind == Kind.CREATED && changes != null) {
            throw new IllegalArgumentException("A created line carries no changes");
        }
        if ((kind == Kind.UPDATED || kind == Kind.DERIVED) && changes == null) {
            throw new IllegalArgumentException("An updated or derived line says what changed");
        }
    }

    /** What became of the record. */
    public enum Kind {
        CREATED,
        UPDATED,
        DELETED,
        RESTORED,
        /** Values computed from other records came out different; nobody wrote the record, and its version stands. */
        DERIVED;

        /** The word the feed stores and the API speaks. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }
}
