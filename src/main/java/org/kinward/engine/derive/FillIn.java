package org.kinward.engine.derive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.derivation.FieldKey;
import org.kinward.engine.feed.Feed;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.record.derived.Recompute;
import org.kinward.platform.jobs.Job;
import org.springframework.stereotype.Component;

/** Fills a computed field in on all records of its type, a chunk a transaction, going on where it was stopped. */
@Component
final class FillIn implements Job<FillIn.Data> {
    /** Few enough that whoever wants to write one of them hardly waits. */
    private static final int CHUNK = 500;

    private final Chunks chunks;
    private final WorkOff workOff;
    private final Recompute recompute;
    private final Catalogues catalogues;
    private final Feed feed;

    /**
     * @param digest of the definition it was asked for: a newer one has a job of its own
     */
    record Data(String object, String field, String digest) {}

    FillIn(Chunks chunks, WorkOff workOff, Recompute recompute, Catalogues catalogues, Feed feed) {
        this.chunks = chunks;
        this.workOff = workOff;
        this.recompute = recompute;
        this.catalogues = catalogues;
        this.feed = feed;
    }

    @Override
    public String name() {
        return "derive.fill-in";
    }

    @Override
    public Class<Data> data() {
        return Data.class;
    }

    @Override
    public void run(Data data) throws SQLException, InterruptedException {
        long began = System.nanoTime();
        while (chunks.inTransaction(connection -> chunk(connection, data))) {
            // As long as the chunk took: people's work has the machine half of the time, and more of it the busier they
            // keep it, for then a chunk takes longer and so does the rest.
            Thread.sleep(Duration.ofNanos(System.nanoTime() - began));
            began = System.nanoTime();
        }
    }

    /** False when there is no more to do. */
    private boolean chunk(Connection connection, Data data) throws SQLException {
        Model model = catalogues.current().find(data.object()).orElse(null);
        String begun = model == null ? null : held(connection, data);
        if (model == null || begun == null) {
            return false;
        }
        List<UUID> ids = next(connection, model, begun.isEmpty() ? null : UUID.fromString(begun));
        List<FeedLine> lines = ids.isEmpty() ? List.of() : workOff.compute(connection, order(data, ids));
        advance(connection, data, ids);
        feed.append(connection, lines);
        return !ids.isEmpty();
    }

    private Recompute.Order order(Data data, List<UUID> ids) {
        return new Recompute.Order(
                recompute.why(null), data.object(), ids, Set.of(new FieldKey(data.object(), data.field())));
    }

    /** Id it has come to, empty at the beginning; null where it is filled or wanted in another way by now. */
    private static @Nullable String held(Connection connection, Data data) throws SQLException {
        String sql = "select coalesce(cast(after as text), '') from engine.derive_fill"
                + " where object = ? and field = ? and digest = ? and not filled for update";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, data.object());
            statement.setString(2, data.field());
            statement.setString(3, data.digest());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private static List<UUID> next(Connection connection, Model model, @Nullable UUID after) throws SQLException {
        String sql = "select id from " + model.table() + " where id > ? order by id limit " + CHUNK;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, after == null ? new UUID(0, 0) : after);
            List<UUID> ids = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }

    private static void advance(Connection connection, Data data, List<UUID> ids) throws SQLException {
        String sql = ids.isEmpty()
                ? "update engine.derive_fill set filled = true, total = done where object = ? and field = ?"
                : "update engine.derive_fill set after = ?, done = done + ? where object = ? and field = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 1;
            if (!ids.isEmpty()) {
                statement.setObject(at++, ids.getLast());
                statement.setInt(at++, ids.size());
            }
            statement.setString(at++, data.object());
            statement.setString(at, data.field());
            statement.executeUpdate();
        }
    }
}
