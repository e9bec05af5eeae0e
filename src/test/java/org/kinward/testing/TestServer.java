package org.kinward.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.kinward.platform.database.ConnectionPool;
import org.kinward.platform.database.Migration;
import org.kinward.platform.database.refusal.StartRefused;
import org.kinward.platform.database.server.DatabaseAddress;
import org.kinward.platform.database.server.EmbeddedServer;
import org.kinward.platform.database.server.ServerBinaries;
import org.kinward.platform.database.server.ServerPlan;

/**
 * One server a test run and version, kept between runs under {@code target} because making one takes longer than
 * starting it. Every test class gets a copy of a migrated template.
 */
final class TestServer {

    private static final Map<String, TestServer> RUNNING = new ConcurrentHashMap<>();
    private static final String TEMPLATE = "template_migrated";
    private static final int SLOTS = 8;

    private final EmbeddedServer server;
    private final AtomicInteger count = new AtomicInteger();
    private boolean templateMade;

    private TestServer(EmbeddedServer server) {
        this.server = server;
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        dropLeftovers();
    }

    static TestServer preferred() {
        var wanted = System.getProperty("kinward.test.postgres", "embedded");
        return "embedded".equals(wanted) ? embedded() : debian(wanted);
    }

    static TestServer embedded() {
        return RUNNING.computeIfAbsent("embedded", name -> start("target/test-postgresql", null));
    }

    static TestServer debian(String major) {
        var home = Path.of("/usr/lib/postgresql", major);
        Assumptions.assumeTrue(
                Files.isDirectory(home.resolve("bin")), "PostgreSQL " + major + " is not installed in " + home);
        return RUNNING.computeIfAbsent(
                major, name -> start("target/test-postgresql-" + name, new ServerBinaries(home)));
    }

    /** Another run in the same checkout may hold a folder; then the next one serves. */
    private static TestServer start(String folder, ServerBinaries binaries) {
        for (int slot = 1; ; slot++) {
            try {
                var plan = ServerPlan.in(Path.of(folder + "-" + slot)).forTests();
                return new TestServer(EmbeddedServer.start(binaries == null ? plan : plan.with(binaries)));
            } catch (StartRefused refused) {
                if (slot == SLOTS || !refused.getMessage().contains("in use by another running instance")) {
                    throw refused;
                }
            }
        }
    }

    synchronized DatabaseAddress create(boolean migrated) {
        if (migrated && !templateMade) {
            makeTemplate();
            templateMade = true;
        }
        var name = "test_" + count.incrementAndGet();
        // Copying files is the fastest while nothing is made durable.
        execute("create database " + name + " owner crm template " + (migrated ? TEMPLATE : "template1")
                + " strategy file_copy");
        return server.address().named(name);
    }

    void drop(DatabaseAddress address) {
        execute("drop database if exists "
                + address.url().substring(address.url().lastIndexOf('/') + 1) + " with (force)");
    }

    private void makeTemplate() {
        execute("create database " + TEMPLATE + " owner crm");
        try (var pool = new ConnectionPool(server.address().named(TEMPLATE), 4).open()) {
            new Migration(pool).run();
        }
    }

    private void dropLeftovers() {
        for (var name : leftovers()) {
            execute("drop database " + name + " with (force)");
        }
    }

    private List<String> leftovers() {
        var names = new ArrayList<String>();
        var superuser = server.superuser();
        try (var connection = DriverManager.getConnection(superuser.url(), superuser.user(), superuser.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select datname from pg_database where datname like 'test\\_%' or datname = '" + TEMPLATE
                                + "'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void execute(String sql) {
        var superuser = server.superuser();
        try (var connection = DriverManager.getConnection(superuser.url(), superuser.user(), superuser.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}
