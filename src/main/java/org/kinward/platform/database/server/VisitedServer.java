package org.kinward.platform.database.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kinward.platform.database.refusal.StartRefused;

/** The server of a folder as a command finds it: at work for a process, or started for as long as the command takes. */
public final class VisitedServer implements AutoCloseable {
    private final int port;
    private final String password;
    private final @Nullable EmbeddedServer ours;

    private VisitedServer(int port, String password, @Nullable EmbeddedServer ours) {
        this.port = port;
        this.password = password;
        this.ours = ours;
    }

    /** @throws StartRefused where the folder has no database: a command makes none */
    public static VisitedServer in(Path folder) throws IOException {
        var cluster = folder.resolve(Cluster.NAME);
        if (!Files.exists(cluster)) {
            throw StartRefused.nothingThere(folder);
        }
        var password = Files.readString(folder.resolve("password")).strip();
        var running = Postmaster.in(cluster).filter(Postmaster::lives);
        if (running.isPresent()) {
            return new VisitedServer(running.get().port(), password, null);
        }
        var ours = EmbeddedServer.start(ServerPlan.in(folder));
        return new VisitedServer(ours.port(), password, ours);
    }

    /** Where the application's own database is. */
    public DatabaseAddress address() {
        return new DatabaseAddress(
                EmbeddedServer.url(port, ApplicationDatabase.NAME), ApplicationDatabase.NAME, password);
    }

    DatabaseAddress superuser() {
        return new DatabaseAddress(EmbeddedServer.url(port, "postgres"), Cluster.SUPERUSER, password);
    }

    @Override
    public void close() {
        if (ours != null) {
            ours.close();
        }
    }
}
