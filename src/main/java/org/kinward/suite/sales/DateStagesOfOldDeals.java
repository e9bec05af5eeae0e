package org.kinward.suite.sales;

import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deals from before their stages were dated get the day from their history: the last change of the stage, else their
 * making. What is computed from the past is no change of the record, so it makes no line of the feed and no version.
 */
@Component
@Order(FirstPipeline.ORDER)
final class DateStagesOfOldDeals implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DateStagesOfOldDeals.class);
    private static final int CHUNK = 2_000;

    private final JdbcClient jdbc;

    DateStagesOfOldDeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var all = new AtomicInteger();
        for (int some = chunk(); some > 0; some = chunk()) {
            all.addAndGet(some);
        }
        if (all.get() > 0) {
            LOG.info("Dated the stages of {} deals from their history", all);
        }
    }

    /** A statement a transaction, so that nobody waits long for a deal; two processes pass over each other's. */
    int chunk() {
        return jdbc.sql("""
            update data."opportunity" o
               set stage_since = coalesce(
                       (select max(l.at) from engine.feed_line l
                         where l.record = o.id and l.object = 'opportunity' and jsonb_exists(l.changes, 'stage')),
                       o.created_at)
             where o.id in (select id from data."opportunity"
                             where stage_since is null and created_at is not null
                             limit :chunk for update skip locked)
            """).param("chunk", CHUNK).update();
    }
}
