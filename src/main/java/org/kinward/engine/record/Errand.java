package org.kinward.engine.record;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.feed.Cause;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.LoopStopped;
import org.kinward.engine.feed.PlacedLine;

/**
 * What writes are part of when they are more than one request: an import, an undo in many batches, a reaction to a line
 * of the feed. The feed says it of every line, and undo takes all of an errand back together.
 *
 * @param command names the whole; what was never named is its own batch or request
 * @param cause the line that made somebody act; null for who acts unasked
 */
public record Errand(UUID command, @Nullable Cause cause) {
    private static final ScopedValue<Errand> CURRENT = ScopedValue.newInstance();

    /** Somebody's own doing, in as many batches as it takes. */
    public static Errand of(UUID command) {
        return new Errand(command, null);
    }

    /**
     * What a consumer does because of a line: named after both, so that doing it twice is seen to be the same.
     *
     * @throws LoopStopped where reactions chase each other deeper than {@value Cause#DEEPEST}
     */
    public static Errand because(String consumer, PlacedLine placed) {
        FeedLine line = placed.line();
        // What is computed leaves the version as it is, so there its batch tells one line from another.
        Object which = line.kind() == FeedLine.Kind.DERIVED ? line.provenance().batch() : line.version();
        String name = consumer + "/" + line.record() + "/" + which;
        return new Errand(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), Cause.of(line));
    }

    /**
     * What a consumer does because of a line and as part of its command: who takes that back takes this back too, and once
     * it is taken back nothing follows from it any more.
     *
     * @throws LoopStopped where reactions chase each other deeper than {@value Cause#DEEPEST}
     */
    public static Errand within(FeedLine line) {
        var provenance = line.provenance();
        return new Errand(Objects.requireNonNullElse(provenance.command(), provenance.batch()), Cause.of(line));
    }

    /** Does the work; all that it writes is part of this. */
    public <T> T carry(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    static Errand current(@Nullable UUID key, UUID batch) {
        return CURRENT.isBound() ? CURRENT.get() : Errand.of(key == null ? batch : key);
    }
}
