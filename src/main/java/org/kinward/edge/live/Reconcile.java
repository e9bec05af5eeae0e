package org.kinward.edge.live;

/** Why a listener has to read anew what it shows, rather than only what it is told of. */
enum Reconcile {
    /** More happened than was taken from the stream, or at once: single records are not named any more. */
    BEHIND("behind"),
    /** What the listener may see has changed. */
    RIGHTS("rights"),
    /** The position it came back with lies too far in the past. */
    TOO_OLD("tooOld"),
    /** The position belongs to another life of the feed: the database was restored. */
    RESTARTED("restarted");

    private final String wire;

    Reconcile(String wire) {
        this.wire = wire;
    }

    String wire() {
        return wire;
    }
}
