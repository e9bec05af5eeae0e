package org.kinward.engine.feed;

import java.util.UUID;

/** Reactions to reactions have gone deeper than anyone could have meant, so the next one is not made. */
public final class LoopStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LoopStopped(UUID batch) {
        super("Stopped a loop: batch " + batch + " would set off a reaction more than " + Cause.DEEPEST + " deep");
    }
}
