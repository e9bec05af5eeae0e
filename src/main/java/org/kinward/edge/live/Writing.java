package org.kinward.edge.live;

import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes to one listener until either side has enough. */
final class Writing implements Runnable {

    /** Shorter than what proxies bear in silence, which is a minute with most. */
    private static final long HEARTBEAT_MILLIS = 15_000;

    private final Listeners listeners;
    private final Listener listener;
    private final AsyncContext async;
    private final Cut cut;

    Writing(Listeners listeners, Listener listener, AsyncContext async, Cut cut) {
        this.listeners = listeners;
        this.listener = listener;
        this.async = async;
        this.cut = cut;
    }

    @Override
    public void run() {
        try {
            var out = async.getResponse().getOutputStream();
            // Something at once, so that whoever opened it knows that it stands; the position comes with the first
            // wait.
            say(out, Frames.heartbeat(null));
            do {
                out.flush();
            } while (next(out));
            if (!cut.isOver()) {
                out.flush();
            }
            cut.end(async);
        } catch (IOException gone) {
            // Whoever listened has gone, or has not read for too long: it comes back with its position. The container
            // knows, and tells Cut; ended from here as well, two requests might get its objects.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            cut.end(async);
        } finally {
            listeners.gone(listener);
        }
    }

    /** False when it was the last. */
    private boolean next(OutputStream out) throws IOException, InterruptedException {
        // Read before the wait: what has been told up to here is either written or still waits.
        var told = listeners.position();
        var due = listener.await(told == null ? 100 : HEARTBEAT_MILLIS);
        if (due.isEmpty()) {
            say(out, Frames.heartbeat(told));
            return true;
        }
        if (due.reconcile() != null) {
            say(out, Frames.reconcile(due.reconcile(), told));
        }
        for (var happening : due.happenings()) {
            out.write(happening.frame());
        }
        if (due.signedOut()) {
            say(out, Frames.end());
        }
        return !due.end();
    }

    private static void say(OutputStream out, String frame) throws IOException {
        out.write(frame.getBytes(StandardCharsets.UTF_8));
    }
}
