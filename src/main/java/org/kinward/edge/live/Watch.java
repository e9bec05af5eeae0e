package org.kinward.edge.live;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.kinward.engine.access.type.Grant;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.identity.Entries;

/** Sees to it that nobody listens for longer, or to more, than they may. */
final class Watch {

    private static final Duration EVERY = Duration.ofSeconds(1);
    /** Rights are read at most once in 1.3 s; only then is what was changed certain to be seen. */
    private static final long SETTLED = Duration.ofMillis(1_400).toNanos();
    /** For what changes rights without a line in the feed. */
    private static final long ROUND = Duration.ofSeconds(30).toNanos();

    private final Listeners listeners;
    private final Entries entries;
    private final Catalogues catalogues;
    private volatile long changed;
    private volatile boolean pending;
    private long looked = System.nanoTime();

    Watch(Listeners listeners, Entries entries, Catalogues catalogues) {
        this.listeners = listeners;
        this.entries = entries;
        this.catalogues = catalogues;
    }

    /** Users, teams, and whatever else says how the workspace is set up, may change who sees what. */
    void notice(List<Happening> happenings) {
        var catalogue = catalogues.current();
        boolean setUp = happenings.stream()
                .map(Happening::object)
                .distinct()
                .anyMatch(object -> object.equals(Grant.KEY)
                        || catalogue
                                .find(object)
                                .map(model -> switch (model.shape().custody()) {
                                    case CONFIGURATION, ADMINISTRATION -> true;
                                    case OWNED, PERSONAL, SHARED -> false;
                                })
                                .orElse(true));
        if (setUp) {
            changed = System.nanoTime();
            pending = true;
        }
    }

    void keep(BooleanSupplier goOn) throws InterruptedException {
        while (goOn.getAsBoolean()) {
            Thread.sleep(EVERY);
            if (listeners.count() > 0) {
                showOut();
                lookAgain();
            }
        }
    }

    /** One statement for everybody. */
    private void showOut() {
        var byEntry = listeners.all().stream().collect(Collectors.groupingBy(Listener::entry));
        entries.closed(byEntry.keySet())
                .forEach(entry -> byEntry.getOrDefault(entry, List.of()).forEach(listener -> listener.close(true)));
    }

    private void lookAgain() {
        long now = System.nanoTime();
        boolean due = pending && now - changed > SETTLED;
        if (!due && now - looked < ROUND) {
            return;
        }
        pending = pending && !due;
        looked = now;
        Map<UUID, Sight> known = new HashMap<>();
        for (var listener : listeners.all()) {
            var user = listener.user();
            if (user != null) {
                listener.look(known.computeIfAbsent(user, any -> listeners.sight(listener.actor())));
            }
        }
    }
}
