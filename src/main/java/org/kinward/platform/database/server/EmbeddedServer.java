package org.kinward.platform.database.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.kinward.platform.database.refusal.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own, running from {@link #start} to {@link #close} in one folder that nobody else may use
 * meanwhile. What an earlier process left running there is stopped first; a server that dies is started again.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    private final Cluster cluster;
    private final FolderLock lock;
    private final ServerProcess process;
    private final int port;
    private boolean closing;

    private EmbeddedServer(Cluster cluster, FolderLock lock, ServerProcess process, int port) {
        this.cluster = cluster;
        this.lock = lock;
        this.process = process;
        this.port = port;
    }

    /**
     * Starts the server in a folder, which is made if need be.
     *
     * @throws StartRefused with a sentence for its owner, for every reason the owner can mend
     */
    public static EmbeddedServer start(ServerPlan plan) {
        var folder = plan.folder().toAbsolutePath().normalize();
        try {
            Folders.create(folder, "rwx--x--x");
            var lock = FolderLock.take(folder);
            try {
                return start(plan, folder, lock);
            } catch (IOException | RuntimeException failure) {
                lock.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw refusal(failure, folder);
        }
    }

    private static EmbeddedServer start(ServerPlan plan, Path folder, FolderLock lock) throws IOException {
        Cluster.requireSpace(folder);
        var binaries = plan.binaries() == null ? ServerBinaries.unpackInto(folder) : plan.binaries();
        var cluster = new Cluster(folder, binaries, ServerUser.choose(folder, folder.resolve(Cluster.NAME)));
        cluster.prepare();
        var process = new ServerProcess(cluster, plan.durable());
        stopOrphan(cluster, process);
        int port = new Launch(process, new RememberedPort(folder, plan.port())).run();
        var server = new EmbeddedServer(cluster, lock, process, port);
        server.watch();
        server.makeApplicationDatabase();
        return server;
    }

    private static StartRefused refusal(IOException failure, Path folder) {
        return (String.valueOf(failure.getMessage()).contains("No space left")
                        ? StartRefused.diskFull(folder.toString())
                        : StartRefused.folderClosed(folder, failure.toString()))
                .because(failure);
    }

    private static void stopOrphan(Cluster cluster, ServerProcess process) throws IOException {
        var found = Postmaster.in(cluster.data());
        if (found.filter(Postmaster::lives).isPresent()) {
            LOG.info(
                    "Stopping the database an earlier run left behind (process {})",
                    found.get().pid());
            var outcome = process.stop();
            // What dies just as it is asked to stop leaves its file behind, and pg_ctl waiting for it to go.
            if (!outcome.succeeded() && found.filter(Postmaster::lives).isPresent()) {
                throw LastWords.of(outcome.output()).asRefusal(cluster.folder(), cluster.log());
            }
        }
        if (Postmaster.in(cluster.data()).filter(Postmaster::isLeftover).isPresent()) {
            Files.delete(cluster.data().resolve("postmaster.pid"));
        }
    }

    private void makeApplicationDatabase() {
        try {
            new ApplicationDatabase(superuser()).makeIfMissing();
        } catch (SQLException failure) {
            close();
            throw StartRefused.otherwise("127.0.0.1:" + port, String.valueOf(failure.getMessage()))
                    .because(failure);
        }
    }

    /** The system may end the server without asking us, when memory runs out; connections of the pool then heal. */
    private void watch() throws IOException {
        Postmaster.in(cluster.data())
                .flatMap(Postmaster::process)
                .ifPresent(running -> running.onExit()
                        .thenRunAsync(
                                this::startAgain, task -> Thread.ofVirtual().start(task)));
    }

    private synchronized void startAgain() {
        if (closing) {
            return;
        }
        LOG.warn("The embedded database ended unasked; starting it again");
        try {
            // On the same port, because the pool knows no other.
            new Launch(process, new RememberedPort(cluster.folder(), port)).run();
            watch();
        } catch (IOException | StartRefused failure) {
            LOG.error("The embedded database could not be started again", failure);
        }
    }

    /** Where the application's own database is. */
    public DatabaseAddress address() {
        return new DatabaseAddress(url(port, ApplicationDatabase.NAME), ApplicationDatabase.NAME, password());
    }

    /** Where the superuser signs in; for tests, which make databases. */
    public DatabaseAddress superuser() {
        return new DatabaseAddress(url(port, "postgres"), Cluster.SUPERUSER, password());
    }

    int port() {
        return port;
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private String password() {
        try {
            return cluster.password();
        } catch (IOException failure) {
            throw StartRefused.folderClosed(cluster.folder(), failure.toString())
                    .because(failure);
        }
    }

    /** Stops the server after it has written everything down, and gives the folder free. */
    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        var outcome = process.stop();
        if (!outcome.succeeded()) {
            LOG.warn("The database did not stop as asked: {}", outcome.output().strip());
        }
        try {
            lock.close();
        } catch (IOException failure) {
            LOG.debug("The lock of {} was gone already", cluster.folder(), failure);
        }
    }
}
