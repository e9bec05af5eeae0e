package org.kinward.engine.catalog.layout;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
import org.kinward.platform.jobs.Leases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Lays out the tables: those of the declared types before anything reads them, those a workspace defines while everybody
 * works. One node at a time does it, the holder of a lease.
 */
@Component
public final class Layout implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(Layout.class);
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final int TRIES = 200;

    private final Catalogues catalogues;
    private final DataSource database;
    private final Leases leases;

    /** A rule that what is in the table does not keep. */
    public record Broken(Step step, String why) {}

    Layout(Catalogues catalogues, DataSource database, Leases leases) {
        this.catalogues = catalogues;
        this.database = database;
        this.leases = leases;
    }

    @Override
    public void afterPropertiesSet() throws SQLException {
        // Rules of the workspace are in no declaration, and must not be taken for ones that nobody wants.
        run(catalogues.current(), step -> step.kind() != Step.Kind.LIFT_RULE, step -> {})
                .forEach(broken -> LOG.error("{} cannot be: {}", broken.step().about(), broken.why()));
    }

    /** What would be run for this catalogue, nothing of it done. */
    public List<Step> plan(Catalogue catalogue) {
        return Plan.of(catalogue, Current.read(JdbcClient.create(database)));
    }

    /** Columns, with the types they are stored in, of a type's table as it is; empty where there is none. */
    public Map<String, String> columns(String table) {
        return Current.read(JdbcClient.create(database)).columns().getOrDefault(table, Map.of());
    }

    /** All that must be there before anybody uses the catalogue. */
    public void build(Catalogue catalogue, Consumer<Step> progress) throws SQLException {
        run(catalogue, step -> !step.kind().rule(), progress);
    }

    /** All that must wait until everybody uses the catalogue; those rules that the records do not keep are left out. */
    public List<Broken> hold(Catalogue catalogue, Consumer<Step> progress) throws SQLException {
        return run(catalogue, step -> step.kind().rule(), progress);
    }

    private List<Broken> run(Catalogue catalogue, Predicate<Step> chosen, Consumer<Step> progress) throws SQLException {
        if (plan(catalogue).stream().noneMatch(chosen)) {
            return List.of();
        }
        List<Broken> broken = new ArrayList<>();
        try (var turn = LayoutTurn.await(leases);
                Connection connection = database.getConnection()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            // Again, now that nobody else is at it.
            List<Step> steps = Plan.of(catalogue, Current.read(jdbc)).stream()
                    .filter(chosen)
                    .toList();
            for (Step step : steps) {
                turn.confirm();
                progress.accept(step);
                run(connection, step, broken);
            }
            if (!steps.isEmpty()) {
                LOG.info("Laid out tables: {} steps", steps.size());
            }
        }
        return broken;
    }

    private static void run(Connection connection, Step step, List<Broken> broken) throws SQLException {
        boolean auto = connection.getAutoCommit();
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            // Behind one long reader a waiting ALTER TABLE would stop everyone: rather give up soon and come again.
            // What runs beside readers and writers waits for the oldest of them, stops nobody, and takes one core.
            statement.execute("set lock_timeout = '" + (step.unhurried() ? "0" : "200ms") + "'");
            statement.execute("set max_parallel_maintenance_workers = 0");
            try {
                persist(statement, step);
            } catch (SQLException e) {
                if (!step.kind().rule() || !e.getSQLState().startsWith("23")) {
                    throw e;
                }
                broken.add(new Broken(step, String.valueOf(e.getMessage())));
                takeBack(statement, step);
            } finally {
                statement.execute("reset lock_timeout");
                statement.execute("reset max_parallel_maintenance_workers");
            }
        } finally {
            connection.setAutoCommit(auto);
        }
    }

    private static void persist(Statement statement, Step step) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                statement.execute(step.sql());
                return;
            } catch (SQLException e) {
                if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState()) || attempt == TRIES) {
                    throw new SQLException("cannot lay out: " + step.sql(), e.getSQLState(), e);
                }
                pause();
            }
        }
    }

    /** An index that was refused stays behind, invalid, and would be kept up by every writer. */
    private static void takeBack(Statement statement, Step step) throws SQLException {
        if (step.kind() == Step.Kind.CREATE_UNIQUE_INDEX) {
            statement.execute("drop index concurrently if exists data.\"" + step.about() + '"');
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(300));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while laying out tables", e);
        }
    }

    /** Name of a type's table, without its schema. */
    public static String table(Model model) {
        return Plan.table(model);
    }
}
