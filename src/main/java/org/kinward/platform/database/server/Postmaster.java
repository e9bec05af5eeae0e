package org.kinward.platform.database.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The server process a data folder names in its {@code postmaster.pid}.
 *
 * @see <a href="https://www.postgresql.org/docs/18/storage-file-layout.html">Database File Layout</a>
 */
record Postmaster(long pid, int port) {

    static Optional<Postmaster> in(Path cluster) throws IOException {
        try {
            var lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            // Line 1 is the process, line 4 the port; a server killed early has written less.
            return lines.size() < 4
                    ? Optional.empty()
                    : Optional.of(new Postmaster(
                            Long.parseLong(lines.get(0).strip()),
                            Integer.parseInt(lines.get(3).strip())));
        } catch (NoSuchFileException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** Whether that process lives, and is PostgreSQL: after a reboot another program may have its number. */
    boolean lives() {
        return process().filter(this::isPostgres).isPresent();
    }

    /** Whether some other program runs under the number now, so that the file is only a leftover. */
    boolean isLeftover() {
        return process().filter(process -> !isPostgres(process)).isPresent();
    }

    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    }

    private boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(Path::of)
                .map(Path::getFileName)
                .map(Path::toString)
                .or(() -> nameInProc())
                // Another user's process may hide its name; then we must not take its place.
                .map(name -> name.startsWith("postgres"))
                .orElse(true);
    }

    private Optional<String> nameInProc() {
        try {
            return Optional.of(Files.readString(Path.of("/proc", Long.toString(pid), "comm"))
                    .strip());
        } catch (IOException elsewhere) {
            return Optional.empty();
        }
    }
}
