package org.kinward.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.kinward.platform.database.refusal.StartRefused;
import org.kinward.platform.database.server.Backup;
import org.kinward.platform.database.server.Restore;

/**
 * What is done to the data folder from outside the application: {@code backup FOLDER} and {@code restore FOLDER}. The
 * data folder is that of {@code KINWARD_DATA}.
 */
public final class Maintenance {

    private Maintenance() {}

    /** Does what the first word asks for and answers how it went; empty where it asks for nothing of this kind. */
    public static Optional<Boolean> run(String... words) {
        if (words.length != 2 || !words[0].equals("backup") && !words[0].equals("restore")) {
            return Optional.empty();
        }
        var data = Path.of(Optional.ofNullable(System.getenv("KINWARD_DATA")).orElse("data"));
        try {
            if (words[0].equals("backup")) {
                backup(data, Path.of(words[1]));
            } else {
                restore(Path.of(words[1]), data);
            }
            System.out.println(words[0].equals("backup") ? "The backup is whole." : "Restored. Start as ever.");
            return Optional.of(true);
        } catch (IOException | SQLException | StartRefused failure) {
            System.err.println(words[0] + ": " + failure.getMessage());
            return Optional.of(false);
        }
    }

    static void backup(Path data, Path to) throws IOException, SQLException {
        Backup.take(Database.folder(data).toAbsolutePath(), to.toAbsolutePath());
        copyRest(data, to);
    }

    static void restore(Path backup, Path data) throws IOException {
        Restore.put(backup.toAbsolutePath(), Database.folder(data).toAbsolutePath());
        copyRest(backup, data);
    }

    /** Everything else that is kept in files beside the database: files never change once written, so after it is soon enough. */
    private static void copyRest(Path from, Path to) throws IOException {
        var rest = from.resolve("files");
        if (Files.isDirectory(rest)) {
            Backup.copyFiles(rest.toAbsolutePath(), to.resolve("files").toAbsolutePath());
        }
    }
}
