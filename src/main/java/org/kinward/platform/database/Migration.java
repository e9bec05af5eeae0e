package org.kinward.platform.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The engine's own tables, schema {@code engine}; tables of records are laid out from the catalogue instead. */
public record Migration(DataSource source) {

    static final String SCHEMA = "engine";

    /** Brings the schema up to date; several processes may try at once. */
    public void run() {
        Flyway.configure()
                .dataSource(source)
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .createSchemas(true)
                .table("migration")
                .locations("classpath:db/migration/engine")
                // Each module numbers its migrations in a band of its own, so a new one may come in below the highest.
                .outOfOrder(true)
                .load()
                .migrate();
    }
}
