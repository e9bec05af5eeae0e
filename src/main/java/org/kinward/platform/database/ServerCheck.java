package org.kinward.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.kinward.platform.database.refusal.StartRefused;
import org.kinward.platform.database.server.DatabaseAddress;

/** Looks at a database before anything else does, so that what is wrong is said in one sentence and not by a pool. */
record ServerCheck(DatabaseAddress address) {

    private static final int TIMEOUT_SECONDS = 10;

    /** @throws StartRefused if the database cannot be used */
    void require() {
        if (!address.url().startsWith("jdbc:postgresql:")) {
            throw StartRefused.badAddress(address.url());
        }
        DriverManager.setLoginTimeout(TIMEOUT_SECONDS);
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            requireVersion(connection);
            requireEncoding(connection);
            requireRights(connection);
        } catch (SQLException failure) {
            throw refusal(failure).because(failure);
        }
    }

    private void requireVersion(Connection connection) throws SQLException {
        var server = connection.getMetaData();
        requireVersion(server.getDatabaseMajorVersion(), server.getDatabaseProductVersion());
    }

    void requireVersion(int major, String version) {
        if (major < StartRefused.OLDEST_MAJOR) {
            throw StartRefused.tooOld(address.url(), version);
        }
    }

    private void requireEncoding(Connection connection) throws SQLException {
        var encoding = ask(connection, "show server_encoding");
        if (!"UTF8".equals(encoding)) {
            throw StartRefused.wrongEncoding(address.url(), encoding);
        }
    }

    private void requireRights(Connection connection) throws SQLException {
        var may = ask(connection, "select has_database_privilege(current_database(), 'CREATE')");
        if (!"t".equals(may)) {
            throw StartRefused.mayNotCreate(address.url(), address.user());
        }
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next() ? String.valueOf(answer.getString(1)) : "";
        }
    }

    /** @see <a href="https://www.postgresql.org/docs/18/errcodes-appendix.html">PostgreSQL Error Codes</a> */
    private StartRefused refusal(SQLException failure) {
        var state = String.valueOf(failure.getSQLState());
        return switch (state) {
            case "28P01", "28000" -> StartRefused.wrongPassword(address.url(), address.user());
            case "08001", "08004", "08006" -> StartRefused.unreachable(address.url());
            case "3D000" -> StartRefused.noSuchDatabase(address.url());
            default -> StartRefused.otherwise(address.url(), String.valueOf(failure.getMessage()));
        };
    }
}
