package org.kinward.engine.feed;

import java.util.UUID;

/**
 * What a change answers to: the batch whose lines a subscriber reacted to, and how many reactions stand between it and somebody's own act.
 *
 * @param batch the batch reacted to
 * @param depth 1 for a reaction to an act, 2 for a reaction to that, and so on to {@value #DEEPEST}
 */
public record Cause(UUID batch, int depth) {

    public static final int DEEPEST = 8;

    public Cause {
        if (depth < 1) {
            throw new IllegalArgumentException("A cause has a depth of 1 or more, not " + depth);
        }
        if (depth > DEEPEST) {
            throw new LoopStopped(batch);
        }
    }

    /**
     * The cause of what comes to an end by itself however deep it goes, as computing does: no deeper than the deepest, so
     * that whatever reacts to it in turn is stopped.
     */
    public static Cause settling(FeedLine line) {
        var before = line.provenance().cause();
        return new Cause(line.provenance().batch(), before == null ? 1 : Math.min(DEEPEST, before.depth() + 1));
    }

    /** The cause of whatever is done because of this line; throws {@link LoopStopped} where reactions chase each other. */
    public static Cause of(FeedLine line) {
        var before = line.provenance().cause();
        return new Cause(line.provenance().batch(), before == null ? 1 : before.depth() + 1);
    }
}
