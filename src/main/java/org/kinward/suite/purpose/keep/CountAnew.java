package org.kinward.suite.purpose.keep;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.derivation.FieldKey;
import org.kinward.engine.feed.Feed;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.derived.Recompute;
import org.kinward.engine.record.spi.Draft;
import org.kinward.platform.jobs.RecurringJob;
import org.kinward.platform.workspace.Workspaces;
import org.kinward.suite.purpose.HowItStands;
import org.kinward.suite.purpose.Objective;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts the objectives that are due, one query each, and lays in how they stand; when a day begins, all of them. What came
 * out otherwise is a line in the feed that nobody wrote, as of all computed fields.
 */
@Component
final class CountAnew implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(CountAnew.class);
    private static final int SOME = 50;

    private final DataSource database;
    private final Queries queries;
    private final Catalogues catalogues;
    private final Recompute recompute;
    private final Feed feed;
    private final Objective objective;
    private final HowItStands how;
    private final Workspaces workspaces;
    private final Clock clock;
    private volatile @Nullable LocalDate day;

    CountAnew(Reading reading, Writing writing, Objective objective, HowItStands how, Clock clock) {
        this.database = writing.database();
        this.queries = reading.queries();
        this.catalogues = reading.catalogues();
        this.workspaces = reading.workspaces();
        this.recompute = writing.recompute();
        this.feed = writing.feed();
        this.objective = objective;
        this.how = how;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "purpose.count-anew";
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(500);
    }

    @Override
    public void run() throws SQLException {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), workspaces.current().zone());
        if (!today.equals(day)) {
            inTransaction(connection -> Due.all(connection, today));
            day = today;
        }
        List<Due> due;
        do {
            try (Connection connection = database.getConnection()) {
                due = Due.some(connection, SOME);
            }
            Map<UUID, JsonNode> records = records(due);
            for (Due one : due) {
                settle(one, records.get(one.objective()), today);
            }
        } while (due.size() == SOME);
    }

    private Map<UUID, JsonNode> records(List<Due> due) {
        Map<UUID, JsonNode> records = new HashMap<>();
        if (!due.isEmpty()) {
            List<UUID> ids = due.stream().map(Due::objective).toList();
            byte[] answer = queries.several(Actor.system(Origin.SYSTEM), objective.key(), ids);
            JsonMapper.shared()
                    .readTree(answer)
                    .forEach(one -> records.put(UUID.fromString(one.path("id").asString()), one));
        }
        return records;
    }

    private void settle(Due due, @Nullable JsonNode record, LocalDate today) throws SQLException {
        if (record == null) {
            inTransaction(due::gone);
            return;
        }
        try {
            long began = System.nanoTime();
            Figure.Asked asked = asked(record);
            Figure figure = asked == null ? null : Figure.count(queries, asked);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            inTransaction(connection -> {
                if (!due.stands(connection)) {
                    return;
                }
                var lines = recompute.run(
                        connection,
                        catalogues.current(),
                        new Recompute.Order(
                                recompute.why(null),
                                objective.key(),
                                List.of(due.objective()),
                                Set.of(new FieldKey(objective.key(), objective.value.key()))),
                        draft -> lay(draft, asked, figure, today));
                due.rest(connection, took);
                due.done(connection);
                feed.append(connection, lines);
            });
            feed.committed();
        } catch (RuntimeException e) {
            LOG.error("Objective {} is counted later", due.objective(), e);
            inTransaction(due::putOff);
        }
    }

    private Figure.@Nullable Asked asked(JsonNode record) {
        JsonNode measure = record.path(objective.measure.key());
        if (!measure.isObject()) {
            return null;
        }
        String as = record.path(objective.measuredAs.key()).path("id").asString("");
        return new Figure.Asked(
                measure,
                LocalDate.parse(record.path(objective.periodFrom.key()).asString()),
                LocalDate.parse(record.path(objective.periodTo.key()).asString()),
                as.isEmpty() ? null : UUID.fromString(as));
    }

    /** What was asked otherwise meanwhile is due again, and this figure answers something nobody asks any more. */
    private void lay(Draft draft, Figure.@Nullable Asked asked, @Nullable Figure figure, LocalDate today) {
        if (figure != null && asked != null) {
            boolean same = asked.measure().equals(draft.get(objective.measure))
                    && asked.first().equals(draft.get(objective.periodFrom))
                    && asked.last().equals(draft.get(objective.periodTo))
                    && Objects.equals(asked.as(), id(draft.get(objective.measuredAs)));
            if (!same) {
                return;
            }
            draft.set(objective.value, figure.value());
            if (!figure.readable()) {
                how.layUnreadable(draft);
                return;
            }
        }
        how.lay(draft, today);
    }

    private static @Nullable UUID id(@Nullable Ref user) {
        return user == null ? null : user.id();
    }

    private interface Work {
        void run(Connection connection) throws SQLException;
    }

    private void inTransaction(Work work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.run(connection);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** Whence figures come. */
    @Component
    record Reading(Queries queries, Catalogues catalogues, Workspaces workspaces) {}

    /** Whither they go. */
    @Component
    record Writing(DataSource database, Recompute recompute, Feed feed) {}
}
