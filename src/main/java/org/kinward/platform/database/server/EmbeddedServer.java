package org.kinward.platform.database.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kinward.platform.database.refusal.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own, running from {@link #start} to {@link #close} in one folder that nobody else may use
 * meanwhile. What an earlier process left running there is stopped first.
 */
public final class EmbeddedServer implements AutoCloseable {

    /** Role and database of the application; neutral, because data outlives a product's name. */
    static final String APPLICATION = "crm";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final int ATTEMPTS = 3;

    private final Cluster cluster;
    private final FolderLock lock;
    private final int port;

    private EmbeddedServer(Cluster cluster, FolderLock lock, int port) {
        this.cluster = cluster;
        this.lock = lock;
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
                var binaries = plan.binaries() == null ? ServerBinaries.unpackInto(folder) : plan.binaries();
                var cluster = new Cluster(folder, binaries, ServerUser.choose(folder, folder.resolve("cluster")));
                cluster.prepare();
                stopOrphan(cluster);
                return launch(plan, cluster, lock);
            } catch (IOException | RuntimeException failure) {
                lock.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw refusal(failure, folder);
        }
    }

    private static StartRefused refusal(IOException failure, Path folder) {
        return (String.valueOf(failure.getMessage()).contains("No space left")
                        ? StartRefused.diskFull(folder.toString())
                        : StartRefused.folderClosed(folder, failure.toString()))
                .because(failure);
    }

    private static void stopOrphan(Cluster cluster) throws IOException {
        var found = Postmaster.in(cluster.data());
        if (found.isEmpty()) {
            return;
        }
        var postmaster = found.get();
        if (postmaster.lives()) {
            LOG.info("Stopping the database an earlier run left behind (process {})", postmaster.pid());
            var outcome = stop(cluster);
            if (!outcome.succeeded()) {
                throw LastWords.of(outcome.output()).asRefusal(cluster.folder(), cluster.log());
            }
        } else if (postmaster.isLeftover()) {
            Files.delete(cluster.data().resolve("postmaster.pid"));
        }
    }

    private static EmbeddedServer launch(ServerPlan plan, Cluster cluster, FolderLock lock) throws IOException {
        var ports = new RememberedPort(cluster.folder(), plan.port());
        for (int attempt = 1; ; attempt++) {
            int port = ports.choose();
            var outcome = run(plan, cluster, port);
            if (outcome.code() == 0) {
                ports.remember(port);
                var server = new EmbeddedServer(cluster, lock, port);
                server.makeApplicationDatabase();
                return server;
            }
            var words = LastWords.of(outcome.output());
            // Somebody took the port between our look and the server's.
            if (!words.portTaken() || attempt == ATTEMPTS) {
                throw words.portTaken()
                        ? StartRefused.databasePortTaken(port)
                        : words.asRefusal(cluster.folder(), cluster.log());
            }
            ports.forget();
        }
    }

    private static Command.Outcome run(ServerPlan plan, Cluster cluster, int port) throws IOException {
        var log = cluster.log();
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        var options = new ServerOptions(port, plan.durable())
                .words().stream().map(EmbeddedServer::quote).collect(Collectors.joining(" "));
        // pg_ctl puts the server into a session of its own, so that Ctrl-C reaches us alone and we stop it last.
        var outcome = control(cluster, "start", "--wait", "--timeout=60", "--log=" + log, "--options=" + options);
        return outcome.succeeded() || !Files.exists(log)
                ? outcome
                : new Command.Outcome(outcome.code(), Files.readString(log));
    }

    private static String quote(String word) {
        return ServerBinaries.windows() ? '"' + word + '"' : "'" + word + "'";
    }

    private static Command.Outcome stop(Cluster cluster) {
        return control(cluster, "stop", "--wait", "--timeout=60", "--mode=fast");
    }

    private static Command.Outcome control(Cluster cluster, String verb, String... options) {
        var words = new ArrayList<>(
                List.of(cluster.binaries().program("pg_ctl").toString(), verb, "--pgdata=" + cluster.data()));
        Stream.of(options).forEach(words::add);
        return cluster.user().command(words).run();
    }

    private void makeApplicationDatabase() throws IOException {
        try (var connection = DriverManager.getConnection(url("postgres"), Cluster.SUPERUSER, password());
                var statement = connection.createStatement()) {
            try (var found =
                    statement.executeQuery("select 1 from pg_database where datname = '" + APPLICATION + "'")) {
                if (found.next()) {
                    return;
                }
            }
            // Not a superuser: what a hole in our SQL could reach ends at this database.
            statement.execute("drop role if exists " + APPLICATION);
            statement.execute("create role " + APPLICATION + " login password '" + password() + "'");
            statement.execute("grant pg_monitor to " + APPLICATION);
            statement.execute("create database " + APPLICATION + " owner " + APPLICATION);
        } catch (SQLException failure) {
            close();
            throw StartRefused.otherwise("127.0.0.1:" + port, String.valueOf(failure.getMessage()))
                    .because(failure);
        }
    }

    /** Where the application's own database is. */
    public DatabaseAddress address() {
        return new DatabaseAddress(url(APPLICATION), APPLICATION, password());
    }

    /** Where the superuser signs in; for tests, which make databases. */
    public DatabaseAddress superuser() {
        return new DatabaseAddress(url("postgres"), Cluster.SUPERUSER, password());
    }

    private String url(String database) {
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
    public void close() {
        var outcome = stop(cluster);
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
