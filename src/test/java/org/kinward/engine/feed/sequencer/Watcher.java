package org.kinward.engine.feed.sequencer;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.FeedPage;
import org.kinward.engine.feed.FeedPosition;
import org.kinward.engine.feed.FeedReader;
import org.kinward.engine.feed.PlacedLine;

/** Follows the feed while it grows and counts every way in which it breaks its promise. */
final class Watcher {

    private final FeedReader feed;
    private final Map<UUID, Integer> versions = new HashMap<>();
    private final Map<UUID, List<FeedLine>> transactions = new HashMap<>();
    private final Map<UUID, Long> placeOf = new HashMap<>();
    private FeedPosition position;
    private int lines;
    private int outOfOrder;
    private int torn;
    private int restarts;

    Watcher(FeedReader feed) throws SQLException {
        this.feed = feed;
        this.position = feed.position();
    }

    /** Reads one page; false when there was nothing. */
    boolean look(int limit) throws SQLException {
        return switch (feed.after(position, limit)) {
            case FeedPage.Lines page -> {
                page.lines().forEach(this::see);
                position = page.next();
                yield !page.lines().isEmpty();
            }
            case FeedPage.Restarted restarted -> {
                restarts++;
                position = restarted.now();
                yield true;
            }
        };
    }

    /** Reads on until nothing has come for so long. */
    void lookUntilQuiet(Duration quiet) throws SQLException, InterruptedException {
        var last = System.nanoTime();
        while (System.nanoTime() - last < quiet.toNanos()) {
            if (look(1_000)) {
                last = System.nanoTime();
            } else {
                Thread.sleep(5);
            }
        }
    }

    private void see(PlacedLine placed) {
        var line = placed.line();
        lines++;
        if (placed.pos() <= position.pos() || line.version() != versions.getOrDefault(line.record(), 0) + 1) {
            outOfOrder++;
        }
        versions.put(line.record(), line.version());
        var batch = line.provenance().batch();
        transactions.computeIfAbsent(batch, ignored -> new ArrayList<>()).add(line);
        var place = placeOf.putIfAbsent(batch, placed.pos());
        if (place != null && place != placed.pos()) {
            torn++;
        }
    }

    int lines() {
        return lines;
    }

    int outOfOrder() {
        return outOfOrder;
    }

    int restarts() {
        return restarts;
    }

    /** Acknowledged lines never seen. */
    long missing(Map<UUID, List<FeedLine>> acknowledged) {
        return acknowledged.entrySet().stream()
                .filter(entry -> !transactions.containsKey(entry.getKey()))
                .mapToLong(entry -> entry.getValue().size())
                .sum();
    }

    /** Transactions that came in parts, in another shape than they were written, or were never acknowledged. */
    long torn(Map<UUID, List<FeedLine>> acknowledged) {
        return torn
                + transactions.entrySet().stream()
                        .filter(entry -> !shape(entry.getValue())
                                .equals(shape(acknowledged.getOrDefault(entry.getKey(), List.of()))))
                        .count();
    }

    private static List<String> shape(List<FeedLine> transaction) {
        return transaction.stream()
                .map(line -> line.record() + " " + line.version())
                .toList();
    }
}
