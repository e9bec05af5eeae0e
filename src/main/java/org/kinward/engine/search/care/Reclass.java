package org.kinward.engine.search.care;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.search.index.Indexing;
import org.kinward.engine.search.index.Reclassing;
import org.kinward.engine.search.index.State;
import org.kinward.platform.jobs.Job;
import org.kinward.platform.jobs.Jobs;
import org.springframework.stereotype.Component;

/**
 * Makes the entries of those types anew whose fields are of other classes than when they were made. The entries stay where
 * they are, and who searches is kept from what they tell too much.
 */
@Component
public final class Reclass implements Job<Reclass.Order>, Reclassing {
    /** Few enough that whoever brings the feed's news to the shelf hardly waits for it. */
    private static final int PAGE = 25;
    /** By then every process has read the rights anew. */
    private static final Duration HEARD = Duration.ofMillis(1_500);

    private final DataSource database;
    private final Catalogues catalogues;
    private final Indexing indexing;
    private final Jobs jobs;
    private final Clock clock;

    Reclass(DataSource database, Catalogues catalogues, Indexing indexing, Jobs jobs, Clock clock) {
        this.database = database;
        this.catalogues = catalogues;
        this.indexing = indexing;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** @param pos where in the feed the change is told */
    public record Order(long pos) {}

    @Override
    public String name() {
        return "search.reclass";
    }

    @Override
    public Class<Order> data() {
        return Order.class;
    }

    /** Each change by itself: one that waits already may run before this one is known everywhere. */
    @Override
    public void ask(long pos) {
        jobs.schedule(this, "after-" + pos, new Order(pos), clock.instant().plus(HEARD));
    }

    @Override
    public void run(Order order) throws SQLException {
        look();
    }

    void look() throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (Model model : catalogues.current().models()) {
                if (model.parent().isEmpty()) {
                    String now = indexing.classed(model);
                    if (!now.equals(State.classed(connection, model.key()))) {
                        walk(connection, model);
                        State.classed(connection, Map.of(model.key(), now));
                    }
                }
            }
        }
    }

    private void walk(Connection connection, Model model) throws SQLException {
        UUID after = null;
        List<UUID> ids;
        int page = indexing.atATime(model.key(), PAGE);
        do {
            ids = new SelectLive(model, after, page).run(connection);
            var these = Map.of(model.key(), new HashSet<>(ids));
            Statements.inTransaction(
                    connection, () -> indexing.refresh(connection, State.seize(connection), Map.copyOf(these)));
            after = ids.isEmpty() ? null : ids.getLast();
        } while (ids.size() == page);
    }
}
