package org.kinward.engine.feed.deed;

import java.util.UUID;
import org.kinward.engine.feed.FeedLine;

/**
 * What one transaction did to the records of one type.
 *
 * @param record the first of them
 */
public record DeedShare(long tx, String object, FeedLine.Kind kind, int records, UUID record) {}
