package org.kinward.edge.live;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.feed.FeedPosition;

/** What happened lately, for those who come back. Not safe for several threads. */
final class Recent {

    private final int most;
    private final ArrayDeque<Happening> kept = new ArrayDeque<>();
    private @Nullable UUID generation;
    /** The position before the oldest that is kept whole. */
    private long before;

    Recent(int most) {
        this.most = most;
    }

    /** Begins at a position of a life of the feed. */
    void begin(FeedPosition position) {
        generation = position.generation();
        before = position.pos();
        kept.clear();
    }

    void add(List<Happening> happenings) {
        kept.addAll(happenings);
        while (kept.size() > most) {
            before = kept.removeFirst().pos();
        }
    }

    /** What came after a position; empty where it cannot be told any more. */
    Optional<List<Happening>> after(FeedPosition position) {
        if (!position.generation().equals(generation) || position.pos() < before) {
            return Optional.empty();
        }
        return Optional.of(
                kept.stream().filter(one -> one.pos() > position.pos()).toList());
    }

    /** What was heard since a moment. */
    List<Happening> since(long nanos) {
        return kept.stream().filter(one -> one.heard() - nanos >= 0).toList();
    }

    boolean isOf(UUID other) {
        return other.equals(generation);
    }
}
