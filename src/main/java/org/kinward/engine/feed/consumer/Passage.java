package org.kinward.engine.feed.consumer;

import org.kinward.engine.feed.FeedPosition;

/**
 * How far a consumer has come: where it stands in the database, and what it may pass over beyond. The latter is written
 * there from time to time only, for it can be found again.
 *
 * @param stands as last seen in the database
 * @param free position up to which nothing concerns the consumer
 */
record Passage(FeedPosition stands, long free) {

    static Passage at(FeedPosition stands) {
        return new Passage(stands, stands.pos());
    }

    Passage upTo(long position) {
        return new Passage(stands, position);
    }

    boolean isPassing() {
        return free > stands.pos();
    }

    FeedPosition position() {
        return new FeedPosition(stands.generation(), free);
    }

    /** Where to read on, having found the position in the database; one that was moved back is read again from there. */
    FeedPosition from(FeedPosition locked) {
        boolean same = locked.generation().equals(stands.generation()) && locked.pos() >= stands.pos();
        return same && free > locked.pos() ? position() : locked;
    }
}
