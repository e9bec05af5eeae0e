package org.kinward.engine.search.care;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Runs what changes the database. */
final class Statements {
    private Statements() {}

    interface Work {
        void run() throws SQLException;
    }

    static void run(Connection connection, List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static void inTransaction(Connection connection, Work work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            work.run();
            connection.commit();
        } catch (SQLException | RuntimeException failure) {
            connection.rollback();
            throw failure;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
