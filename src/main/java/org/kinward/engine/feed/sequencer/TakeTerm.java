package org.kinward.engine.feed.sequencer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Begins a new term. Where the database is not the one that numbered last (restored into another, or promoted from a replica, which
 * shows in the timeline) figures may be given a second time, so the generation changes too.
 */
record TakeTerm() {

    static final String SQL = """
        update engine.feed_state
        set term = term + 1,
            generation = case when feed_state.home is null or feed_state.home = here.home then generation else gen_random_uuid() end,
            home = here.home
        from (select concat_ws('/', control.system_identifier, db.oid, substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8)) as home
              from pg_control_system() control, pg_database db where db.datname = current_database()) here
        returning term, generation
        """;

    Term run(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(SQL);
                var row = statement.executeQuery()) {
            row.next();
            return new Term(row.getLong(1), row.getObject(2, UUID.class));
        }
    }
}
