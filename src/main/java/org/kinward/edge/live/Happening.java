package org.kinward.edge.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Tie;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.FeedPosition;
import org.kinward.engine.feed.PlacedLine;
import org.kinward.engine.feed.Scope;

/**
 * What is kept of a line of the feed for those who listen.
 *
 * @param last  whether it is the last of its transaction: only then may a reader come back to this position
 * @param frame what a stream says of it, written once for all of them
 * @param through by relation, what the records are tied by that it is seen through
 * @param heard when this process heard of it, by {@link System#nanoTime()}
 */
record Happening(
        FeedPosition position,
        boolean last,
        String object,
        UUID id,
        @Nullable Scope before,
        @Nullable Scope after,
        Map<String, Tie.Ends> through,
        long heard,
        byte[] frame) {

    long pos() {
        return position.pos();
    }

    Happening seenThrough(Map<String, Tie.Ends> others) {
        return new Happening(position, last, object, id, before, after, others, heard, frame);
    }

    /** Whole transactions, as the feed gives them. */
    static List<Happening> of(UUID generation, List<PlacedLine> lines) {
        long now = System.nanoTime();
        var happenings = new ArrayList<Happening>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).line();
            long pos = lines.get(i).pos();
            boolean last = i + 1 == lines.size() || lines.get(i + 1).pos() != pos;
            var position = new FeedPosition(generation, pos);
            var frame = Frames.change(position, last, line.object(), line.record(), actOf(line));
            happenings.add(new Happening(
                    position, last, line.object(), line.record(), line.before(), line.after(), Map.of(), now, frame));
        }
        return happenings;
    }

    /** What is computed, or done in answer to something, is news to whoever caused it too. */
    private static @Nullable UUID actOf(FeedLine line) {
        boolean own = line.kind() != FeedLine.Kind.DERIVED && line.provenance().cause() == null;
        return own ? line.provenance().batch() : null;
    }
}
