package org.kinward.edge.live;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.feed.FeedPosition;

/**
 * What a stream says, in the form of server-sent events.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent events</a>
 */
final class Frames {

    private Frames() {}

    /**
     * The position goes along with the last line of a transaction only, so that coming back to it skips nothing.
     *
     * @param batch of somebody's own act, known again by who did it; none where it only follows from another
     */
    static byte[] change(FeedPosition position, boolean last, String object, UUID id, @Nullable UUID batch) {
        var frame = (last ? id(position) : "")
                + "event: change\ndata: {\"pos\":%d,\"object\":\"%s\",\"id\":\"%s\"%s}\n\n"
                        .formatted(position.pos(), object, id, batch == null ? "" : ",\"batch\":\"" + batch + "\"");
        return frame.getBytes(StandardCharsets.UTF_8);
    }

    static String reconcile(Reconcile reason, @Nullable FeedPosition position) {
        return (position == null ? "" : id(position))
                + "event: reconcile\ndata: {\"reason\":\"%s\"}\n\n".formatted(reason.wire());
    }

    /** Tells that we are here, and how far the feed has come: nothing up to there was for this listener. */
    static String heartbeat(@Nullable FeedPosition position) {
        return (position == null ? "" : id(position)) + "event: beat\ndata: {}\n\n";
    }

    /** The session or token is no more: coming back will not help. */
    static String end() {
        return "event: end\ndata: {\"reason\":\"signedOut\"}\n\n";
    }

    private static String id(FeedPosition position) {
        return "id: " + position + "\n";
    }
}
