package org.kinward.edge.integration;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.kinward.engine.feed.FeedPage;
import org.kinward.engine.feed.FeedPosition;
import org.kinward.engine.feed.FeedReader;
import org.kinward.platform.jobs.Job;
import org.kinward.platform.jobs.Jobs;
import org.springframework.stereotype.Component;

/** Tells a webhook again what happened after a position, up to where the feed stood when it was asked for. */
@Component
final class ReplayFeed implements Job<ReplayFeed.Data> {

    private static final int PAGE = 500;

    private final Jobs jobs;
    private final FeedReader feed;
    private final DataSource database;
    private final Wanted wanted;
    private final SendDeliveries sending;

    ReplayFeed(Jobs jobs, FeedReader feed, DataSource database, Wanted wanted, SendDeliveries sending) {
        this.jobs = jobs;
        this.feed = feed;
        this.database = database;
        this.wanted = wanted;
        this.sending = sending;
    }

    /** From after one position up to another, both of one generation. */
    record Data(UUID webhook, int round, String after, long upTo) {}

    @Override
    public String name() {
        return "webhook.replay";
    }

    @Override
    public Class<Data> data() {
        return Data.class;
    }

    void ask(UUID webhook, int round, long after) throws SQLException {
        var now = feed.position();
        var from = new FeedPosition(now.generation(), Math.min(after, now.pos()));
        jobs.schedule(this, webhook + "-" + round, new Data(webhook, round, from.toString(), now.pos()), Instant.now());
    }

    @Override
    public void run(Data data) throws SQLException {
        var position = FeedPosition.parse(data.after());
        while (position.pos() < data.upTo()) {
            if (!(feed.after(position, PAGE) instanceof FeedPage.Lines page)
                    || page.lines().isEmpty()) {
                break;
            }
            try (var connection = database.getConnection()) {
                insert(connection, data, page);
            }
            position = page.next();
        }
        sending.ask(data.webhook());
    }

    private void insert(Connection connection, Data data, FeedPage.Lines page) throws SQLException {
        for (var subscription : new SelectSubscriptions().run(connection)) {
            if (subscription.webhook().equals(data.webhook())) {
                var lines = page.lines().stream()
                        .filter(line -> line.pos() <= data.upTo())
                        .toList();
                var told = wanted.of(connection, subscription, lines);
                new InsertDeliveries(data.webhook(), data.round(), told).run(connection);
            }
        }
    }
}
