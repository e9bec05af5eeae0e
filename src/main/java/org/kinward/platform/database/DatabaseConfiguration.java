package org.kinward.platform.database;

import javax.sql.DataSource;
import org.kinward.platform.configuration.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database and the way to it. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /**
     * Closed last: the DataSource depends on it and everything else on the DataSource, and Spring destroys in the
     * reverse of that order.
     */
    @Bean(destroyMethod = "close")
    Database database(Settings settings) {
        return Database.open(settings);
    }

    /** Migrated before anybody gets to see it. */
    @Bean(destroyMethod = "close")
    DataSource dataSource(Database database, Settings settings) {
        var pool = new ConnectionPool(database.address(), settings.database().poolSize()).open();
        try {
            new Migration(pool).run();
            return pool;
        } catch (RuntimeException failure) {
            pool.close();
            throw failure;
        }
    }

    @Bean
    DatabaseKind databaseKind(Database database) {
        return database.kind();
    }
}
