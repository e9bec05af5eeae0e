package org.kinward.engine.feed;

import java.util.List;

/** What a reader gets for its position. */
public sealed interface FeedPage {

    /** Whole transactions in order, and the position after them; no lines when nothing has happened since. */
    record Lines(List<PlacedLine> lines, FeedPosition next) implements FeedPage {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /** The position belongs to another life of the feed: read the records anew and go on from here. */
    record Restarted(FeedPosition now) implements FeedPage {}
}
