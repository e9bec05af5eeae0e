package org.kinward.platform.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.kinward.platform.configuration.Settings;
import org.kinward.platform.database.server.DatabaseAddress;
import org.kinward.platform.database.server.VisitedServer;

/** The database of these settings for a command, beside whichever processes are at work on it. */
public final class Visit implements AutoCloseable {
    private final Connection connection;
    private final @Nullable VisitedServer server;

    private Visit(Connection connection, @Nullable VisitedServer server) {
        this.connection = connection;
        this.server = server;
    }

    public static Visit to(Settings settings) throws IOException, SQLException {
        var wanted = settings.database();
        var url = wanted.url();
        if (url != null) {
            return new Visit(connect(Database.external(url, wanted)), null);
        }
        var server = VisitedServer.in(Database.folder(settings.data()));
        try {
            return new Visit(connect(server.address()), server);
        } catch (SQLException closed) {
            server.close();
            throw closed;
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    public Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        try (server) {
            connection.close();
        }
    }
}
