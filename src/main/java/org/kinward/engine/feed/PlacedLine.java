package org.kinward.engine.feed;

/**
 * A line and where it stands: {@code pos} numbers the transaction, {@code seq} the line in it, from 1.
 * An effect outside the database is keyed by {@code (consumer, pos, seq)} so that doing it twice does it once.
 */
public record PlacedLine(long pos, int seq, FeedLine line) {}
