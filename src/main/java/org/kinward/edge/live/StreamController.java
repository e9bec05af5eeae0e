package org.kinward.edge.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.feed.FeedPosition;
import org.kinward.engine.identity.Entry;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opens streams. Each is written by a virtual thread of its own, so that a slow one keeps nobody waiting. */
@RestController
final class StreamController {

    private static final String LAST = "Last-Event-ID";
    private static final FeedPosition UNKNOWN = new FeedPosition(new UUID(0, 0), 0);

    private final Listeners listeners;

    StreamController(Listeners listeners) {
        this.listeners = listeners;
    }

    @GetMapping(path = "/api/v1/changes/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(Actor actor, Entry entry, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var listener = listeners.open(actor, entry, cursor(request));
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, no-transform");
        // nginx would keep what we say until there is much of it
        response.setHeader("X-Accel-Buffering", "no");
        try {
            begin(listener, request, response);
        } catch (IOException | RuntimeException broken) {
            listeners.gone(listener);
            throw broken;
        }
    }

    private void begin(Listener listener, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.flushBuffer();
        var async = request.startAsync();
        async.setTimeout(0);
        var cut = new Cut(listener);
        async.addListener(cut);
        Thread.ofVirtual().name("live.stream").start(new Writing(listeners, listener, async, cut));
    }

    /** As a browser says it that comes back by itself, or as a script does that opens anew. */
    private static @Nullable FeedPosition cursor(HttpServletRequest request) {
        String header = request.getHeader(LAST);
        String said = header == null || header.isBlank() ? request.getParameter("after") : header;
        if (said == null || said.isBlank()) {
            return null;
        }
        try {
            return FeedPosition.parse(said.strip());
        } catch (IllegalArgumentException notOurs) {
            return UNKNOWN;
        }
    }
}
