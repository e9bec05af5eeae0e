package org.kinward.edge.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/**
 * How a stream ends: once, by whichever of its writer and the container comes first. As soon as the container has said
 * that it is over, it answers another request with the same objects; whoever ended the stream then would end that one.
 */
final class Cut implements AsyncListener {

    private final Listener listener;
    private boolean over;

    Cut(Listener listener) {
        this.listener = listener;
    }

    /** The container says nothing more as long as this has not returned. */
    synchronized void end(AsyncContext async) {
        if (over) {
            return;
        }
        over = true;
        try {
            async.complete();
        } catch (IllegalStateException ended) {
            // that is all we wanted
        }
    }

    synchronized boolean isOver() {
        return over;
    }

    /** A listener that goes away is no error: without this the container would look for a page to say it on. */
    @Override
    public void onError(AsyncEvent event) {
        listener.close(false);
        end(event.getAsyncContext());
    }

    @Override
    public synchronized void onComplete(AsyncEvent event) {
        over = true;
        listener.close(false);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end(event.getAsyncContext());
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
