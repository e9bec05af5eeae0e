package org.kinward.engine.catalog.layout;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Catalogues;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Lays out the tables before anything reads them. An advisory lock lets one node do it while others wait: unlike a lease
 * it cannot outlive its holder, and at start waiting is what the others want.
 */
@Component
public final class Layout implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(Layout.class);
    private static final long LOCK = 0x6c61796f7574L;
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final int TRIES = 200;

    private final Catalogues catalogues;
    private final DataSource database;

    Layout(Catalogues catalogues, DataSource database) {
        this.catalogues = catalogues;
        this.database = database;
    }

    @Override
    public void afterPropertiesSet() throws SQLException {
        apply(catalogues.current());
    }

    void apply(Catalogue catalogue) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            try {
                JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
                Plan plan = Plan.of(catalogue, Current.read(jdbc));
                // Behind one long reader a waiting ALTER TABLE would stop everyone: rather give up soon and come again.
                statement.execute("set lock_timeout = '200ms'");
                for (String step : plan.statements()) {
                    run(statement, step);
                }
                if (!plan.statements().isEmpty()) {
                    LOG.info("Laid out tables: {} steps", plan.statements().size());
                }
            } finally {
                statement.execute("reset lock_timeout");
                statement.execute("select pg_advisory_unlock(" + LOCK + ")");
            }
        }
    }

    private static void run(Statement statement, String step) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                statement.execute(step);
                return;
            } catch (SQLException e) {
                if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState()) || attempt == TRIES) {
                    throw new SQLException("cannot lay out: " + step, e.getSQLState(), e);
                }
                pause();
            }
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
}
