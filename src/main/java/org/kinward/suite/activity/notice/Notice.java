package org.kinward.suite.activity.notice;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.field.spi.Ref;

/**
 * Something to be told to somebody.
 *
 * @param about the record it concerns
 * @param source what tells it; the record itself where nothing else does
 * @param actor who did it; null for nobody, as of a reminder
 * @param what tells this from everything else about the same record: told twice, it is one
 * @param behalf who is away, and would have been told alone; null where it is the reader's own
 */
public record Notice(
        UUID reader,
        Because because,
        Ref about,
        Ref source,
        @Nullable UUID actor,
        Instant at,
        String what,
        @Nullable UUID behalf) {

    public Notice(UUID reader, Because because, Ref about, Ref source, @Nullable UUID actor, Instant at, String what) {
        this(reader, because, about, source, actor, at, what, null);
    }

    Notice toDeputy(UUID deputy) {
        return new Notice(deputy, because, about, source, actor, at, what, reader);
    }

    UUID id() {
        String name = "notice/" + because.key() + "/" + reader + "/" + about.id() + "/" + what;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
