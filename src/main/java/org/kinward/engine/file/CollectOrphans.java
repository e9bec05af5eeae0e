package org.kinward.engine.file;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kinward.platform.files.Blobs;
import org.kinward.platform.jobs.RecurringJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Contents that no file is of any more go away, a day after they were laid down: a file in the bin still needs its own, and
 * so do the versions it had before.
 */
@Component
final class CollectOrphans implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(CollectOrphans.class);
    private static final Duration GRACE = Duration.ofDays(1);
    private static final int SOME = 500;

    private final Blobs blobs;
    private final JdbcClient jdbc;
    private final Clock clock;

    CollectOrphans(Blobs blobs, JdbcClient jdbc, Clock clock) {
        this.blobs = blobs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "file.collect-orphans";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(12);
    }

    @Override
    public void run() throws IOException {
        collect(clock.instant().minus(GRACE));
    }

    int collect(Instant before) throws IOException {
        jdbc.sql("delete from engine.file_content c where not exists (select 1 from data.file f where f.id = c.file)")
                .update();
        forget("thumbnail", "source", before);
        forget("file_text", "hash", before);
        List<String> old = new ArrayList<>();
        blobs.each(before, blob -> old.add(blob.hash()));
        int gone = 0;
        for (int from = 0; from < old.size(); from += SOME) {
            List<String> some = old.subList(from, Math.min(old.size(), from + SOME));
            Set<String> orphans = new HashSet<>(some);
            orphans.removeAll(needed(some));
            for (String hash : orphans) {
                blobs.delete(hash);
            }
            gone += orphans.size();
        }
        if (gone > 0) {
            LOG.info("Collected {} contents no file is of", gone);
        }
        return gone;
    }

    /** What was made of contents that are no file's. */
    private void forget(String table, String content, Instant before) {
        jdbc.sql("delete from engine." + table + " t where t.at < ?"
                        + " and not exists (select 1 from data.file f where f.hash = t." + content + ")"
                        + " and not exists (select 1 from engine.file_content c where c.hash = t." + content + ")")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<String> needed(List<String> hashes) {
        String[] some = hashes.toArray(String[]::new);
        return jdbc.sql("select hash from data.file where hash = any(?)"
                        + " union all select made from engine.thumbnail where made = any(?)"
                        + " union all select hash from engine.file_content where hash = any(?)")
                .params(some, some, some)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
