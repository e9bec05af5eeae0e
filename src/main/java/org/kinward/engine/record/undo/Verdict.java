package org.kinward.engine.record.undo;

import org.jspecify.annotations.Nullable;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.record.command.Command;

/**
 * What is to become of one line.
 *
 * @param back what puts it back; null when nothing is to be done
 * @param kept what stays, wholly or in part; null when nothing does
 */
public record Verdict(
        FeedLine line, @Nullable Command back, @Nullable Kept kept) {
    Verdict keeping(Kept stays) {
        return new Verdict(line, null, stays);
    }
}
