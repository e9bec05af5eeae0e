package org.kinward.edge.live;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** A listener that goes away is no error: without this the container would look for a page to say it on. */
record Cut(Listener listener) implements AsyncListener {

    @Override
    public void onError(AsyncEvent event) {
        listener.close(false);
        Writing.end(event.getAsyncContext());
    }

    @Override
    public void onComplete(AsyncEvent event) {
        listener.close(false);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        Writing.end(event.getAsyncContext());
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
