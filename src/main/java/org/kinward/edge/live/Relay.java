package org.kinward.edge.live;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.kinward.engine.feed.Bell;
import org.kinward.engine.feed.FeedPage;
import org.kinward.engine.feed.FeedPosition;
import org.kinward.engine.feed.FeedReader;

/** The one reader of the feed in this process for all who listen. */
final class Relay {

    // Only when this process's ear for numbers given elsewhere has failed does this interval matter.
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int PAGE = 500;
    /** So many transactions back, so that who was listening to another process finds what it missed here. */
    private static final long BACK = 200;

    private final FeedReader feed;
    private final Bell numbered;
    private final Listeners listeners;
    private final Watch watch;
    private final Through through;

    Relay(FeedReader feed, Bell numbered, Listeners listeners, Watch watch, Through through) {
        this.through = through;
        this.feed = feed;
        this.numbered = numbered;
        this.listeners = listeners;
        this.watch = watch;
    }

    void follow(BooleanSupplier goOn) throws SQLException, InterruptedException {
        var next = start();
        var heard = 0L;
        while (goOn.getAsBoolean()) {
            switch (feed.after(next, PAGE)) {
                case FeedPage.Lines page when page.lines().isEmpty() -> heard = numbered.await(heard, LOOK);
                case FeedPage.Lines page -> {
                    next = page.next();
                    var happenings = through.of(Happening.of(next.generation(), page.lines()));
                    listeners.tell(happenings, next);
                    watch.notice(happenings);
                }
                case FeedPage.Restarted restarted -> {
                    next = restarted.now();
                    listeners.begin(next, true);
                }
            }
        }
    }

    /** Where it was left, when it begins anew after a failure. */
    private FeedPosition start() throws SQLException {
        var left = listeners.position();
        if (left != null) {
            return left;
        }
        var now = feed.position();
        var from = new FeedPosition(now.generation(), Math.max(0, now.pos() - BACK));
        listeners.begin(from, false);
        return from;
    }
}
