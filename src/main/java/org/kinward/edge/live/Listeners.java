package org.kinward.edge.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.feed.FeedPosition;
import org.kinward.engine.identity.Entry;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Everybody who listens in this process. */
@Component
public final class Listeners implements SmartLifecycle {

    /** A browser shares one stream among its windows; this leaves room for many browsers and scripts. */
    static final int MOST_OF_ONE = 20;

    private static final int KEPT = 5_000;
    /** A screen that listens from now on has read its records a moment ago. */
    private static final long OVERLAP = Duration.ofSeconds(10).toNanos();

    private final Access access;
    private final Catalogues catalogues;
    private final Set<Listener> all = ConcurrentHashMap.newKeySet();
    private final Recent recent = new Recent(KEPT);
    private volatile @Nullable FeedPosition position;
    private volatile boolean running;
    private volatile @Nullable Gauge counted;

    Listeners(Access access, Catalogues catalogues) {
        this.access = access;
        this.catalogues = catalogues;
    }

    /** How many listen in this process. */
    public int count() {
        return all.size();
    }

    /** @param cursor up to where the listener knows what happened; none for one that begins */
    Listener open(Actor actor, Entry entry, @Nullable FeedPosition cursor) {
        long mine = all.stream().filter(one -> one.actor().equals(actor)).count();
        if (mine >= MOST_OF_ONE || !running) {
            throw new Refusal(ErrorCode.TOO_MANY_REQUESTS, Map.of("seconds", 10));
        }
        var listener = new Listener(actor, entry, sight(actor));
        synchronized (recent) {
            listener.begin(cursor, recent, OVERLAP);
            all.add(listener);
        }
        return listener;
    }

    void gone(Listener listener) {
        all.remove(listener);
    }

    Set<Listener> all() {
        return all;
    }

    Sight sight(Actor actor) {
        return Sight.of(access.rights(actor), catalogues.current());
    }

    /** How far everybody has been told; what they do not hear up to there was not for them. */
    @Nullable
    FeedPosition position() {
        return position;
    }

    void begin(FeedPosition from, boolean anew) {
        synchronized (recent) {
            recent.begin(from);
            position = from;
            if (anew) {
                all.forEach(listener -> listener.reconcile(Reconcile.RESTARTED));
            }
        }
    }

    void tell(List<Happening> happenings, FeedPosition next) {
        synchronized (recent) {
            recent.add(happenings);
            all.forEach(listener -> listener.tell(happenings));
            position = next;
        }
    }

    /** Counted as long as they may listen: the figures outlive an application that ends. */
    @Override
    public void start() {
        counted = Gauge.builder("live.listeners", this, Listeners::count).register(Metrics.globalRegistry);
        running = true;
    }

    /** Before the web server waits for its requests to end: these never end by themselves. */
    @Override
    public void stop() {
        running = false;
        all.forEach(listener -> listener.close(false));
        Gauge gauge = counted;
        if (gauge != null) {
            Metrics.globalRegistry.remove(gauge);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
