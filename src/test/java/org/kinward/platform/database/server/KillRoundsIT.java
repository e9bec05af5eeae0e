package org.kinward.platform.database.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kinward.testing.Jvm;

/** Again and again {@code kill -9} of process and server while four writers write: what was acknowledged is there. */
@Tag("heavy")
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class KillRoundsIT {

    private static final int ROUNDS = Integer.getInteger("kinward.heavy.server-kills", 20);

    private final Path folder = Path.of("target", "kill-rounds").toAbsolutePath();

    @Test
    void noAcknowledgedWriteIsLost() throws Exception {
        Folders.delete(folder);
        Folders.create(folder, "rwx--x--x");
        var programs = ServerBinaries.unpackInto(folder);
        var acknowledged = new HashSet<UUID>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(writeUntilKilled(programs, round % 2 == 0));
        }
        Set<UUID> found;
        try (var server = EmbeddedServer.start(ServerPlan.in(folder).with(programs))) {
            found = written(server.address());
        }
        var lost = new HashSet<>(acknowledged);
        lost.removeAll(found);
        System.out.printf("kill: %d rounds, %d acknowledged, %d lost%n", ROUNDS, acknowledged.size(), lost.size());
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS);
        assertThat(lost).isEmpty();
        Folders.delete(folder);
    }

    /** Every other round the server is left behind alive, as an orphan. */
    private Set<UUID> writeUntilKilled(ServerBinaries programs, boolean serverToo) throws Exception {
        var process = start(programs);
        var acknowledged = new HashSet<UUID>();
        try (var lines = process.inputReader()) {
            // Its log comes first, and the last line may have been cut short.
            var ids = lines.lines()
                    .filter(line -> line.matches("[0-9a-f-]{36}"))
                    .map(UUID::fromString)
                    .iterator();
            acknowledged.add(ids.next());
            var killer = Thread.ofPlatform().start(() -> kill(process, serverToo));
            ids.forEachRemaining(acknowledged::add);
            killer.join();
        }
        return acknowledged;
    }

    private void kill(Process process, boolean serverToo) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(50, 600));
            var postmaster = Postmaster.in(folder.resolve(Cluster.NAME)).orElseThrow();
            // By its handle, which leaves open what it has said and we have not read yet.
            process.toHandle().destroyForcibly();
            if (serverToo) {
                postmaster.process().ifPresent(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Process start(ServerBinaries programs) throws IOException {
        return new ProcessBuilder(Jvm.command(
                        List.of(),
                        WritersOfAnotherProcess.class,
                        folder.toString(),
                        programs.home().toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Set<UUID> written(DatabaseAddress address) throws SQLException {
        var ids = new HashSet<UUID>();
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var rows = connection.createStatement().executeQuery("select id from written")) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }
}
