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

    /**
     * Whether the number is taken, but by no server: then PostgreSQL would wait for nobody, and the file may go. That
     * parts of a killed server still write is told by their shared memory, which PostgreSQL looks for besides.
     */
    boolean isLeftover() {
        return ProcessHandle.of(pid).isPresent() && !lives();
    }

    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(process -> process.isAlive() && !isZombie());
    }

    /** Dead, but its parent has not asked after it: in a container nobody may ever do. */
    private boolean isZombie() {
        // proc(5): the state follows the name, which stands in parentheses and may hold some of its own
        return inProc("stat")
                .map(stat -> stat.substring(stat.lastIndexOf(')') + 1).strip().startsWith("Z"))
                .orElse(false);
    }

    private boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(Path::of)
                .map(Path::getFileName)
                .map(Path::toString)
                .or(() -> inProc("comm"))
                // Another user's process may hide its name; then we must not take its place.
                .map(name -> name.startsWith("postgres"))
                .orElse(true);
    }

    private Optional<String> inProc(String file) {
        try {
            return Optional.of(
                    Files.readString(Path.of("/proc", Long.toString(pid), file)).strip());
        } catch (IOException elsewhere) {
            return Optional.empty();
        }
    }
}
