package org.kinward.engine.search.care;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.feed.FeedPage;
import org.kinward.engine.feed.FeedPosition;
import org.kinward.engine.feed.FeedReader;
import org.kinward.engine.search.index.Indexing;
import org.kinward.engine.search.index.KeepEntries;
import org.kinward.engine.search.index.Shelf;
import org.kinward.engine.search.index.State;
import org.kinward.platform.jobs.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Builds all entries anew from the records, on the shelf that does not serve; then takes up what the feed told meanwhile, and
 * changes shelves. Whoever searches notices nothing. Begun again, it begins at the beginning.
 */
@Component
public final class Rebuild implements Job<Rebuild.Order> {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final int PAGE = 2_000;
    private static final int LINES = 500;

    private final DataSource database;
    private final Catalogues catalogues;
    private final Indexing indexing;
    private final FeedReader feed;
    private final Clock clock;

    Rebuild(DataSource database, Catalogues catalogues, Indexing indexing, FeedReader feed, Clock clock) {
        this.database = database;
        this.catalogues = catalogues;
        this.indexing = indexing;
        this.feed = feed;
        this.clock = clock;
    }

    /** @param why for the log */
    public record Order(String why) {}

    @Override
    public String name() {
        return "search.rebuild";
    }

    @Override
    public Class<Order> data() {
        return Order.class;
    }

    @Override
    public void run(Order order) throws SQLException {
        LOG.info("Search builds its entries anew: {}", order.why());
        try (Connection connection = database.getConnection()) {
            Shelf next = State.serving(connection).other();
            Instant begun = clock.instant();
            State.building(connection, begun.atOffset(ZoneOffset.UTC));
            FeedPosition from = new SelectPosition(KeepEntries.NAME).run(connection);
            Statements.run(connection, next.empty());
            Map<String, String> classed = classed();
            long entries = 0;
            for (Model model : catalogues.current().models()) {
                entries += model.parent().isPresent() ? 0 : load(connection, next, model);
            }
            Statements.run(connection, next.complete());
            FeedPosition caughtUp = catchUp(connection, next, from, false);
            // Nobody writes entries meanwhile, so that what is taken up is all there is.
            Statements.inTransaction(connection, () -> {
                State.seize(connection);
                catchUp(connection, next, caughtUp, true);
                indexing.elsewhere(connection, next, begun);
                State.serve(connection, next, clock.instant().atOffset(ZoneOffset.UTC));
                State.classed(connection, classed);
            });
            LOG.info("Search has {} entries built anew", entries);
        }
    }

    private Map<String, String> classed() {
        return catalogues.current().models().stream()
                .filter(model -> model.parent().isEmpty())
                .collect(Collectors.toMap(Model::key, indexing::classed));
    }

    private long load(Connection connection, Shelf shelf, Model model) throws SQLException {
        long loaded = 0;
        UUID after = null;
        List<UUID> ids;
        int page = indexing.atATime(model.key(), PAGE);
        do {
            ids = new SelectLive(model, after, page).run(connection);
            loaded += indexing.load(connection, shelf, Map.of(model.key(), new HashSet<>(ids)));
            after = ids.isEmpty() ? null : ids.getLast();
        } while (ids.size() == page);
        return loaded;
    }

    /** To where the reader of the feed has come; within the caller's transaction, or a page in each of its own. */
    private FeedPosition catchUp(Connection connection, Shelf shelf, FeedPosition from, boolean within)
            throws SQLException {
        FeedPosition at = from;
        while (at.pos() < new SelectPosition(KeepEntries.NAME).run(connection).pos()) {
            if (!(feed.after(connection, at, LINES) instanceof FeedPage.Lines page)) {
                throw new IllegalStateException("The feed began anew while search was built");
            }
            if (page.lines().isEmpty()) {
                return at;
            }
            if (within) {
                indexing.refresh(connection, shelf, page.lines());
            } else {
                Statements.inTransaction(connection, () -> indexing.refresh(connection, shelf, page.lines()));
            }
            at = page.next();
        }
        return at;
    }
}
