package org.kinward.platform.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kinward.platform.configuration.DatabaseSettings;
import org.kinward.platform.configuration.Settings;
import org.kinward.platform.database.refusal.StartRefused;
import org.kinward.platform.database.server.DatabaseAddress;
import org.kinward.platform.database.server.EmbeddedServer;
import org.kinward.platform.database.server.ServerPlan;

/** The database of this process, open from here until everything that uses it is gone. */
public final class Database implements AutoCloseable {

    private final DatabaseAddress address;
    private final @Nullable EmbeddedServer server;

    private Database(DatabaseAddress address, @Nullable EmbeddedServer server) {
        this.address = address;
        this.server = server;
    }

    /** @throws StartRefused with one sentence, if there is no database to be had */
    static Database open(Settings settings) {
        var wanted = settings.database();
        var database = wanted.url() == null
                ? embedded(settings.data(), wanted)
                : new Database(external(wanted.url(), wanted), null);
        try {
            new ServerCheck(database.address).require();
            return database;
        } catch (StartRefused refused) {
            database.close();
            throw refused;
        }
    }

    private static Database embedded(Path data, DatabaseSettings wanted) {
        var server = EmbeddedServer.start(ServerPlan.in(folder(data)).on(wanted.port()));
        return new Database(server.address(), server);
    }

    /** Of the embedded one, in the data folder. */
    static Path folder(Path data) {
        return data.resolve("postgresql");
    }

    static DatabaseAddress external(String url, DatabaseSettings wanted) {
        // Hosting services write their addresses without the prefix.
        var jdbc = url.replaceFirst("^postgres(ql)?://", "jdbc:postgresql://");
        return new DatabaseAddress(jdbc, wanted.user(), wanted.password());
    }

    public DatabaseKind kind() {
        return server == null ? DatabaseKind.EXTERNAL : DatabaseKind.EMBEDDED;
    }

    DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
