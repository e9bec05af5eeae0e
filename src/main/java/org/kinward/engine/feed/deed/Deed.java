package org.kinward.engine.feed.deed;

import org.kinward.engine.feed.FeedLine;

/**
 * One transaction, told by the first of its lines.
 *
 * @param tx rises in the order in which transactions began to write, which is all a reader of somebody's own deeds needs
 */
public record Deed(long tx, FeedLine first) {}
