package org.kinward.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.kinward.platform.database.server.DatabaseAddress;

/** The pool every part of the process takes its connections from. */
public record ConnectionPool(DatabaseAddress address, int size) {

    private static final int IDLE = 4;

    public HikariDataSource open() {
        var config = new HikariConfig();
        config.setPoolName("database");
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(IDLE, size));
        // Longer than this a person has given up; shorter, a burst of imports would fail needlessly.
        config.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        // A first connection proves that the settings hold; afterwards the pool waits for a server that restarts.
        config.setInitializationFailTimeout(Duration.ofSeconds(10).toMillis());
        return new HikariDataSource(config);
    }
}
