package org.kinward.edge.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.feed.FeedPosition;
import org.kinward.engine.identity.Entry;

/**
 * What one listener has still to be told. Whoever tells never waits: when more gathers than a listener takes, single
 * changes are dropped and it is told to reconcile instead.
 */
final class Listener {

    /** Twice a screen's worth of lists; more is read anew more cheaply than record by record. */
    static final int MOST = 500;

    private final Actor actor;
    private final Entry entry;
    private final ArrayDeque<Happening> waiting = new ArrayDeque<>();
    private Sight sight;
    private @Nullable Reconcile reconcile;
    private boolean closed;
    private boolean signedOut;

    Listener(Actor actor, Entry entry, Sight sight) {
        this.actor = actor;
        this.entry = entry;
        this.sight = sight;
    }

    Actor actor() {
        return actor;
    }

    Entry entry() {
        return entry;
    }

    @Nullable
    UUID user() {
        return actor.user();
    }

    /** What is to be written now. */
    record Due(@Nullable Reconcile reconcile, List<Happening> happenings, boolean end, boolean signedOut) {
        boolean isEmpty() {
            return reconcile == null && happenings.isEmpty() && !end;
        }
    }

    synchronized void tell(List<Happening> happenings) {
        for (var happening : happenings) {
            if (sight.includes(happening)) {
                waiting.add(happening);
            }
        }
        if (waiting.size() > MOST) {
            reconcile(Reconcile.BEHIND);
        } else if (!waiting.isEmpty()) {
            notifyAll();
        }
    }

    synchronized void reconcile(Reconcile reason) {
        waiting.clear();
        reconcile = reason;
        notifyAll();
    }

    /** Takes over what the listener may see by now; one whose sight has changed is told to reconcile. */
    synchronized void look(Sight now) {
        if (!sight.equals(now)) {
            sight = now;
            reconcile(Reconcile.RIGHTS);
        }
    }

    synchronized void close(boolean becauseSignedOut) {
        closed = true;
        signedOut = becauseSignedOut;
        notifyAll();
    }

    /** Waits until there is something to tell, at most so long. */
    synchronized Due await(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        while (waiting.isEmpty() && reconcile == null && !closed) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        var due = new Due(reconcile, new ArrayList<>(waiting), closed, signedOut);
        waiting.clear();
        reconcile = null;
        return due;
    }

    /** Where a listener begins: with what it missed, or by reading anew. */
    void begin(@Nullable FeedPosition cursor, Recent recent, long overlap) {
        if (cursor == null) {
            tell(recent.since(System.nanoTime() - overlap));
            return;
        }
        recent.after(cursor)
                .ifPresentOrElse(
                        this::tell,
                        () -> reconcile(recent.isOf(cursor.generation()) ? Reconcile.TOO_OLD : Reconcile.RESTARTED));
    }
}
