package org.kinward.engine.custom.sql;

import java.util.Optional;
import org.kinward.engine.catalog.definition.Definitions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The snapshots in force so far; the one of the highest version is. */
@Component
public final class PublishedSnapshots {
    private final JdbcClient jdbc;

    /** A version and what was defined in it. */
    public record Published(long version, Definitions definitions) {}

    PublishedSnapshots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Zero where nothing was ever published. */
    public long version() {
        return jdbc.sql("select coalesce(max(version), 0) from engine.catalog_snapshot")
                .query(Long.class)
                .single();
    }

    public Optional<Published> latest() {
        return jdbc.sql("select version, definitions::text from engine.catalog_snapshot order by version desc limit 1")
                .query((row, n) -> new Published(row.getLong(1), Definitions.of(row.getString(2))))
                .optional();
    }

    /** The next version; every process hears of it at once. Version 1 is what the modules declare. */
    public long publish(Definitions definitions) {
        long version = jdbc.sql("""
            insert into engine.catalog_snapshot (version, definitions)
            select greatest(coalesce(max(version), 0), 1) + 1, cast(? as jsonb) from engine.catalog_snapshot
            returning version
            """).param(definitions.json()).query(Long.class).single();
        jdbc.sql("select pg_notify('catalog', ?)")
                .param(Long.toString(version))
                .query((row, n) -> version)
                .list();
        return version;
    }
}
