package org.kinward.engine.derive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Derived;
import org.kinward.engine.catalog.Derived.Need;
import org.kinward.engine.catalog.derivation.FieldKey;
import org.kinward.engine.record.derived.Recompute;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Computes what is due, a chunk at a time, and notes what that makes due in turn. */
@Component
final class WorkOff {
    /** Few enough that whoever wants to write one of them hardly waits. */
    static final int CHUNK = 500;

    private static final Logger LOG = LoggerFactory.getLogger(WorkOff.class);

    private final Catalogues catalogues;
    private final Recompute recompute;

    WorkOff(Catalogues catalogues, Recompute recompute) {
        this.catalogues = catalogues;
        this.recompute = recompute;
    }

    /**
     * One chunk, in the caller's transaction. What fails is put back for later with the reason, and the others go on.
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
        try {
            compute(connection, object, chunk.records(), chunk.fields());
        } catch (SQLException | RuntimeException e) {
            connection.rollback(before);
            rethrowPassing(e);
            oneByOne(connection, object, chunk);
        }
        return chunk.records().size();
    }

    void compute(Connection connection, String object, Collection<UUID> records, Set<FieldKey> fields)
            throws SQLException {
        Catalogue catalogue = catalogues.current();
        if (catalogue.find(object).isPresent()) {
            for (DueBy due : next(catalogue, recompute.run(connection, catalogue, object, records, fields))) {
                due.run(connection);
            }
        }
    }

    /** What other records compute from what has just changed. */
    private static List<DueBy> next(Catalogue catalogue, Map<FieldKey, List<UUID>> changed) {
        Map<DueBy.Way, Set<UUID>> next = new LinkedHashMap<>();
        changed.forEach((field, ids) -> {
            for (Derived derived : catalogue.derivations().uses(field)) {
                derived.needs().stream()
                        .filter(need -> need.field().equals(field) && !need.sameRecord())
                        .map(Need::way)
                        .forEach(way -> next.computeIfAbsent(
                                        new DueBy.Way(derived.key(), way), w -> new LinkedHashSet<>())
                                .addAll(ids));
            }
        });
        List<DueBy> due = new ArrayList<>();
        next.forEach((way, from) -> due.add(new DueBy(catalogue, way, from)));
        return due;
    }

    private void oneByOne(Connection connection, String object, TakeDue.Chunk chunk) throws SQLException {
        for (UUID record : chunk.records()) {
            Savepoint before = connection.setSavepoint();
            try {
                compute(connection, object, List.of(record), chunk.fields());
                connection.releaseSavepoint(before);
            } catch (SQLException | RuntimeException e) {
                connection.rollback(before);
                rethrowPassing(e);
                LOG.error("The computed fields of {} {} are put off", object, record, e);
                for (FieldKey field : chunk.fields()) {
                    putOff(connection, field, record, String.valueOf(e.getMessage()));
                }
            }
        }
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
