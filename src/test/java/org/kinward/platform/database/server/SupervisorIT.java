package org.kinward.platform.database.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.kinward.platform.database.refusal.StartRefused;
import org.kinward.testing.Jvm;

/** The embedded server through everything that happens to one: starts, stops, kills, and folders that are not its own. */
class SupervisorIT {

    // Unpacked once for all tests but one, which is about the unpacking too.
    private static ServerBinaries programs = new ServerBinaries(Path.of("unset"));

    private Path folder = Path.of("unset");

    @BeforeAll
    static void unpackOnce() throws IOException {
        var shared = Path.of("target", "supervisor-programs").toAbsolutePath();
        Folders.create(shared, "rwxr-xr-x");
        programs = ServerBinaries.unpackInto(shared);
    }

    @BeforeEach
    void ownFolder(TestInfo test) {
        folder = Path.of(
                        "target",
                        "supervisor",
                        test.getTestMethod().orElseThrow().getName())
                .toAbsolutePath();
        Folders.delete(folder);
    }

    @AfterEach
    void leaveNothing() {
        Folders.delete(folder);
    }

    @Test
    void theSecondStartKeepsDataPortAndPassword() throws Exception {
        DatabaseAddress first;
        try (var server = EmbeddedServer.start(ServerPlan.in(folder))) {
            first = server.address();
            remember(first, "kept");
            assertThat(ask(first, "show fsync")).isEqualTo("on");
            assertThat(ask(first, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(first, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(first, "show unix_socket_directories")).isEmpty();
            assertThat(ask(first, "show data_checksums")).isEqualTo("on");
            assertThat(ask(first, "show server_encoding")).isEqualTo("UTF8");
            assertThat(ask(first, "select rolsuper::text from pg_roles where rolname = current_user"))
                    .isEqualTo("false");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                .isEqualTo("rw-------");
        try (var server = EmbeddedServer.start(ServerPlan.in(folder))) {
            assertThat(server.address()).isEqualTo(first);
            assertThat(ask(first, "select word from memory")).isEqualTo("kept");
        }
    }

    @Test
    void whatAKilledProcessLeftRunningIsStoppedAndItsDataKept() throws Exception {
        var victim = otherProcess();
        var address = addressOf(victim);
        remember(address, "committed before the kill");
        var orphan = Postmaster.in(folder.resolve("cluster")).orElseThrow();
        victim.destroyForcibly().waitFor();
        assertThat(orphan.lives()).isTrue();

        try (var server = EmbeddedServer.start(plan())) {
            assertThat(orphan.lives()).isFalse();
            assertThat(ask(server.address(), "select word from memory")).isEqualTo("committed before the kill");
        }
    }

    @Test
    void processAndServerKilledTogetherLoseNothing() throws Exception {
        var victim = otherProcess();
        remember(addressOf(victim), "acknowledged");
        var postmaster = Postmaster.in(folder.resolve("cluster")).orElseThrow();
        victim.destroyForcibly().waitFor();
        var process = postmaster.process().orElseThrow();
        process.destroyForcibly();
        process.onExit().get(30, TimeUnit.SECONDS);

        try (var server = EmbeddedServer.start(plan())) {
            assertThat(ask(server.address(), "select word from memory")).isEqualTo("acknowledged");
        }
    }

    @Test
    void aServerThatDiesIsStartedAgain() throws Exception {
        try (var server = EmbeddedServer.start(plan())) {
            remember(server.address(), "still there");
            Postmaster.in(folder.resolve("cluster"))
                    .flatMap(Postmaster::process)
                    .orElseThrow()
                    .destroyForcibly();
            Thread.sleep(500);
            assertThat(eventually(server.address(), "select word from memory")).isEqualTo("still there");
        }
    }

    @Test
    void aFolderInUseByAnotherProcessIsRefused() throws Exception {
        var other = otherProcess();
        addressOf(other);
        assertThatThrownBy(() -> EmbeddedServer.start(plan()))
                .isInstanceOf(StartRefused.class)
                .hasMessage(
                        "The data folder %s is in use by another running instance (process %d).", folder, other.pid());
        other.getOutputStream().close();
        assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.exists(folder.resolve("cluster/postmaster.pid"))).isFalse();
    }

    @Test
    void theFolderOfANewerMajorIsRefused() throws Exception {
        EmbeddedServer.start(plan()).close();
        Files.writeString(folder.resolve("cluster/PG_VERSION"), "19\n");
        assertThatThrownBy(() -> EmbeddedServer.start(plan()))
                .isInstanceOf(StartRefused.class)
                .hasMessage("The data folder %s was made by PostgreSQL 19; the embedded one is 18.", folder);
    }

    @Test
    void aTakenPortIsRefusedWhenItWasAskedForAndReplacedWhenItWasNot() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> EmbeddedServer.start(plan().on(port)))
                    .isInstanceOf(StartRefused.class)
                    .hasMessage("Port %d, chosen for the embedded database, is already in use.", port);
            Files.writeString(folder.resolve("port"), Integer.toString(port));
            try (var server = EmbeddedServer.start(plan())) {
                assertThat(server.address().url()).doesNotContain(":" + port + "/");
            }
        }
    }

    @Test
    void aLeftoverPidFileOfAnotherProgramIsNoObstacle() throws Exception {
        EmbeddedServer.start(plan()).close();
        // Our own number: alive, and surely not PostgreSQL.
        var lines = "%d\n%s\n1\n5432\n\n127.0.0.1\n"
                .formatted(ProcessHandle.current().pid(), folder.resolve("cluster"));
        Files.writeString(folder.resolve("cluster/postmaster.pid"), lines);
        try (var server = EmbeddedServer.start(plan())) {
            assertThat(ask(server.address(), "select 1")).isEqualTo("1");
        }
    }

    private ServerPlan plan() {
        return ServerPlan.in(folder).with(programs);
    }

    private Process otherProcess() throws IOException {
        return new ProcessBuilder(Jvm.command(
                        List.of(),
                        ServerOfAnotherProcess.class,
                        folder.toString(),
                        programs.home().toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Waits until the other process has its server. */
    private static DatabaseAddress addressOf(Process process) throws IOException {
        var lines = process.inputReader()
                .lines()
                .filter(line -> line.startsWith("jdbc:"))
                .iterator();
        var words = lines.next().split(" ");
        return new DatabaseAddress(words[0], words[1], words[2]);
    }

    private static void remember(DatabaseAddress address, String word) throws SQLException {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var statement = connection.createStatement()) {
            statement.execute("create table memory (word text)");
            statement.execute("insert into memory values ('" + word + "')");
        }
    }

    private static String ask(DatabaseAddress address, String question) throws SQLException {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var rows = connection.createStatement().executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String eventually(DatabaseAddress address, String question) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            try {
                return ask(address, question);
            } catch (SQLException notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                Thread.sleep(100);
            }
        }
    }
}
