package org.kinward.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.TestDatabase;

/** The fixture all tests stand on: a migrated database, on the embedded server and on the oldest one we support. */
class TestDatabaseIT {

    @RegisterExtension
    static final TestDatabase EMBEDDED = TestDatabase.fresh();

    @Test
    void theEmbeddedDatabaseIsMigratedAndSortsByIcu() throws SQLException {
        assertThat(ask(EMBEDDED, "select count(*) from pg_namespace where nspname = 'engine'"))
                .isEqualTo("1");
        assertThat(ask(EMBEDDED, "select string_agg(w, '' order by w) from unnest(array['z','É','e','a','Ł','l']) w"))
                .isEqualTo("aeÉlŁz");
    }

    @Test
    void theSameRunsOnPostgres15() throws SQLException {
        try (var old = TestDatabase.on15()) {
            assertThat(ask(old, "show server_version")).startsWith("15.");
            assertThat(ask(old, "select count(*) from pg_namespace where nspname = 'engine'"))
                    .isEqualTo("1");
        }
    }

    private static String ask(TestDatabase database, String question) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var rows = connection.createStatement().executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
