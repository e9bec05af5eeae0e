package org.kinward.platform.database.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import org.kinward.platform.database.refusal.StartRefused;

/**
 * A base backup of the embedded database, taken while it works.
 *
 * @see <a href="https://www.postgresql.org/docs/18/continuous-archiving.html#BACKUP-LOWLEVEL-BASE-BACKUP">Making a base
 *     backup using the low level API</a>
 */
public final class Backup {

    /** What a backup folder is recognised by, written last: without it the backup is not whole. */
    static final String WHOLE = "whole";

    /** Belongs to the running server, or is made anew at the start. */
    private static final Set<String> LEFT_OUT = Set.of(
            "postmaster.pid",
            "postmaster.opts",
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private Backup() {}

    /**
     * Copies the database in a server's folder. Where no server runs there, one is started for as long as it takes.
     *
     * @param to a folder that is not there yet
     */
    public static void take(Path folder, Path to) throws IOException, SQLException {
        if (Files.exists(to)) {
            throw StartRefused.otherwise(to.toString(), "there is something already; a backup wants a new folder");
        }
        try (var server = VisitedServer.in(folder)) {
            copy(folder, to, server.superuser());
        }
    }

    private static void copy(Path folder, Path to, DatabaseAddress address) throws IOException, SQLException {
        Folders.create(to, "rwx------");
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            // Keeps the log that is written from here on, until this connection ends.
            ask(connection, "select pg_create_physical_replication_slot('backup', true, true)");
            ask(connection, "select pg_backup_start('backup', true)");
            var cluster = to.resolve(Cluster.NAME);
            FileTree.copy(folder.resolve(Cluster.NAME), cluster, Backup::isKept);
            var label = ask(connection, "select labelfile from pg_backup_stop(false)");
            Files.writeString(cluster.resolve("backup_label"), label);
            FileTree.copy(
                    folder.resolve(Cluster.NAME).resolve("pg_wal"),
                    cluster.resolve("pg_wal"),
                    log -> !log.toString().startsWith("archive_status"));
        }
        Folders.writeSecret(to.resolve("password"), address.password());
        Files.writeString(to.resolve(WHOLE), "");
    }

    /** Files beside the database. */
    public static void copyFiles(Path from, Path to) throws IOException {
        FileTree.copy(from, to, any -> true);
    }

    private static boolean isKept(Path relative) {
        return !LEFT_OUT.contains(relative.getName(0).toString())
                && !relative.getFileName().toString().startsWith("pgsql_tmp");
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
