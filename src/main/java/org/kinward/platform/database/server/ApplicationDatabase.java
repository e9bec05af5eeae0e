package org.kinward.platform.database.server;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.LockSupport;

/** The one database the application uses on its own server, and the role that owns it. */
record ApplicationDatabase(DatabaseAddress superuser) {

    /** Neutral, because data outlives a product's name. */
    static final String NAME = "crm";

    void makeIfMissing() throws SQLException {
        try (var connection = DriverManager.getConnection(superuser.url(), superuser.user(), superuser.password());
                var statement = connection.createStatement()) {
            awaitRecovery(statement);
            if (!exists(statement)) {
                // Not a superuser: what a hole in our SQL could reach ends at this database.
                statement.execute("drop role if exists " + NAME);
                statement.execute("create role " + NAME + " login password '" + superuser.password() + "'");
                statement.execute("grant pg_monitor to " + NAME);
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        }
    }

    /** After a restore the server answers a moment before it takes writes. */
    private static void awaitRecovery(Statement statement) throws SQLException {
        while (true) {
            try (var recovering = statement.executeQuery("select pg_is_in_recovery()")) {
                recovering.next();
                if (!recovering.getBoolean(1)) {
                    return;
                }
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
            return found.next();
        }
    }
}
