package org.kinward.engine.search.care;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.feed.consumer.Progress;
import org.kinward.engine.search.index.Indexing;
import org.kinward.engine.search.index.KeepEntries;
import org.kinward.engine.search.index.Shelf;
import org.kinward.engine.search.index.State;
import org.kinward.platform.jobs.RecurringJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares entries with the records they were made of, a stretch of each type in turn, so that all come round. What differs
 * although nothing is on its way is put right, and counted: it must not happen.
 */
@Component
public final class CompareSome implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(CompareSome.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int STRETCH = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DataSource database;
    private final Catalogues catalogues;
    private final Indexing indexing;
    private final Progress progress;
    private final Reclass reclass;

    CompareSome(DataSource database, Catalogues catalogues, Indexing indexing, Progress progress, Reclass reclass) {
        this.database = database;
        this.catalogues = catalogues;
        this.indexing = indexing;
        this.progress = progress;
        this.reclass = reclass;
    }

    @Override
    public String name() {
        return "search.compare";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() throws SQLException {
        compare();
    }

    /** @return how many records had entries that were wrong */
    public int compare() throws SQLException {
        int repaired = 0;
        // What is of another class by now is no mistake, and done first.
        reclass.look();
        try (Connection connection = database.getConnection()) {
            ObjectNode reached = (ObjectNode) JSON.readTree(State.comparedTo(connection));
            for (Model model : catalogues.current().models()) {
                if (model.parent().isEmpty()) {
                    repaired += compare(connection, model, reached);
                }
            }
            State.comparedTo(connection, reached.toString());
        }
        return repaired;
    }

    private int compare(Connection connection, Model model, ObjectNode reached) throws SQLException {
        Shelf shelf = State.serving(connection);
        String after = reached.path(model.key()).asString("");
        List<UUID> stretch = new SelectStretch(shelf, model, after.isEmpty() ? null : UUID.fromString(after), STRETCH)
                .run(connection);
        if (stretch.size() < STRETCH) {
            reached.remove(model.key());
        } else {
            reached.put(model.key(), stretch.getLast().toString());
        }
        Set<UUID> suspects = indexing.differing(connection, shelf, model.key(), new HashSet<>(stretch));
        int[] wrong = new int[1];
        if (!suspects.isEmpty() && progress.await(connection, KeepEntries.NAME, PATIENCE)) {
            Statements.inTransaction(connection, () -> wrong[0] = repair(connection, model, suspects));
        }
        State.compared(connection, stretch.size(), wrong[0]);
        return wrong[0];
    }

    private int repair(Connection connection, Model model, Set<UUID> suspects) throws SQLException {
        Shelf shelf = State.seize(connection);
        Set<UUID> wrong = indexing.differing(connection, shelf, model.key(), suspects);
        if (!wrong.isEmpty()) {
            LOG.warn("Search had {} wrong entries of {}, put right: {}", wrong.size(), model.key(), wrong);
            indexing.refresh(connection, shelf, Map.of(model.key(), wrong));
        }
        return wrong.size();
    }

    /** Ids of a type in order, of records and of entries: an entry may be left that has no record. */
    private record SelectStretch(
            Shelf shelf, Model model, @Nullable UUID after, int limit) {
        List<UUID> run(Connection connection) throws SQLException {
            String beyond = after == null ? "" : " and id > cast(? as uuid)";
            String sql = "select id from (select * from (select id from " + model.table() + " where true" + beyond
                    + " order by id limit " + limit + ") r union select * from (select record as id from "
                    + shelf.entries() + " where object = ?" + beyond.replace("id >", "record >")
                    + " order by record limit " + limit + ") e) known order by id limit " + limit;
            List<UUID> ids = new ArrayList<>();
            try (var statement = connection.prepareStatement(sql)) {
                int at = 1;
                if (after != null) {
                    statement.setObject(at++, after);
                }
                statement.setString(at++, model.key());
                if (after != null) {
                    statement.setObject(at, after);
                }
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        ids.add(rows.getObject(1, UUID.class));
                    }
                }
            }
            return ids;
        }
    }
}
