package org.kinward.platform.database.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.kinward.platform.database.refusal.StartRefused;

/** Puts a backup in the place of a database that is gone. */
public final class Restore {

    // PostgreSQL then ends its recovery on a timeline of its own: that is how everybody who followed the feed learns
    // that positions given since the backup are void. There is no archive to fetch from, so the command only fails.
    private static final String RECOVERY = """

        restore_command = 'exit 1'
        recovery_target_timeline = 'current'
        """;

    private Restore() {}

    /**
     * Made whole or not at all; the next start finishes it.
     *
     * @param folder of the server, without a database
     */
    public static void put(Path backup, Path folder) throws IOException {
        if (!Files.exists(backup.resolve(Backup.WHOLE))) {
            throw StartRefused.otherwise(backup.toString(), "this is no whole backup");
        }
        if (Files.exists(folder.resolve(Cluster.NAME))) {
            throw StartRefused.otherwise(
                    folder.toString(), "there is a database already; move it away before another takes its place");
        }
        Folders.create(folder, "rwx--x--x");
        var unfinished = folder.resolve(Cluster.NAME + ".unfinished");
        Folders.delete(unfinished);
        FileTree.copy(backup.resolve(Cluster.NAME), unfinished, any -> true);
        Files.writeString(
                unfinished.resolve("postgresql.auto.conf"),
                RECOVERY,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        Files.writeString(unfinished.resolve("recovery.signal"), "");
        Folders.writeSecret(
                folder.resolve("password"),
                Files.readString(backup.resolve("password")).strip());
        own(unfinished, ServerUser.choose(folder, folder.resolve(Cluster.NAME)));
        Files.move(unfinished, folder.resolve(Cluster.NAME), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void own(Path tree, ServerUser user) throws IOException {
        try (var paths = Files.walk(tree)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                user.own(path);
            }
        }
    }
}
