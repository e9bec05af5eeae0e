package org.kinward.engine.derive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.derivation.FieldKey;
import org.kinward.engine.feed.Feed;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.record.derived.Recompute;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Computes what is due, a chunk at a time, and tells the feed what came of it. */
@Component
final class WorkOff {
    /** Few enough that whoever wants to write one of them hardly waits. */
    static final int CHUNK = 500;

    private static final Logger LOG = LoggerFactory.getLogger(WorkOff.class);

    private final Catalogues catalogues;
    private final Recompute recompute;
    private final Feed feed;

    WorkOff(Catalogues catalogues, Recompute recompute, Feed feed) {
        this.catalogues = catalogues;
        this.recompute = recompute;
        this.feed = feed;
    }

    /**
     * One chunk, in a transaction of its own: what it changed it tells last. What fails is put back for later with the
     * reason, and the others go on.
     *
     * @return how many were due; 0 when nothing is left
     */
    int chunk(Connection connection) throws SQLException {
        TakeDue.Chunk chunk = new TakeDue(CHUNK).run(connection);
        String object = chunk.object();
        if (object == null) {
            return 0;
        }
        Savepoint before = connection.setSavepoint();
        var order = new Recompute.Order(recompute.why(chunk.cause()), object, chunk.records(), chunk.fields());
        List<FeedLine> lines;
        try {
            lines = compute(connection, order);
        } catch (SQLException | RuntimeException e) {
            connection.rollback(before);
            rethrowPassing(e);
            lines = oneByOne(connection, order);
        }
        feed.append(connection, lines);
        return chunk.records().size();
    }

    /** @return what the caller tells the feed, last in its transaction: who computes from these is found there */
    List<FeedLine> compute(Connection connection, Recompute.Order order) throws SQLException {
        Catalogue catalogue = catalogues.current();
        return catalogue.find(order.object()).isPresent() ? recompute.run(connection, catalogue, order) : List.of();
    }

    private List<FeedLine> oneByOne(Connection connection, Recompute.Order order) throws SQLException {
        List<FeedLine> lines = new ArrayList<>();
        for (UUID record : order.records()) {
            Savepoint before = connection.setSavepoint();
            try {
                lines.addAll(compute(
                        connection, new Recompute.Order(order.why(), order.object(), List.of(record), order.fields())));
                connection.releaseSavepoint(before);
            } catch (SQLException | RuntimeException e) {
                connection.rollback(before);
                rethrowPassing(e);
                LOG.error("The computed fields of {} {} are put off", order.object(), record, e);
                for (FieldKey field : order.fields()) {
                    putOff(connection, field, record, String.valueOf(e.getMessage()));
                }
            }
        }
        return lines;
    }

    /** A lost connection or two transactions that met: nobody's record is to blame, and all of it comes again. */
    private static void rethrowPassing(Exception failure) throws SQLException {
        if (failure instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().matches("(08|40|53|57|58).*")) {
            throw sql;
        }
    }

    private static void putOff(Connection connection, FieldKey field, UUID record, String reason) throws SQLException {
        String sql = """
            insert into engine.derive_due as d (object, field, record, later, tries, reason)
            values (?, ?, ?, now() + interval '1 minute', 1, ?)
            on conflict (object, field, record)
            do update set later = now() + interval '10 minutes', tries = d.tries + 1, reason = excluded.reason
            """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, field.object());
            statement.setString(2, field.field());
            statement.setObject(3, record);
            statement.setString(4, reason);
            statement.executeUpdate();
        }
    }
}
