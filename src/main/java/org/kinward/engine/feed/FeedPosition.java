package org.kinward.engine.feed;

import java.util.UUID;

/**
 * How far a reader has read. A position means something only within its generation: after a restore the feed may number other
 * transactions with the same figures, and the generation is then a new one.
 */
public record FeedPosition(UUID generation, long pos) {

    public FeedPosition {
        if (pos < 0) {
            throw new IllegalArgumentException("Positions count from 0, not " + pos);
        }
    }

    /** Reads what {@link #toString()} wrote. */
    public static FeedPosition parse(String text) {
        var colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("Not a feed position: " + text);
        }
        return new FeedPosition(UUID.fromString(text.substring(0, colon)), Long.parseLong(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return generation + ":" + pos;
    }
}
