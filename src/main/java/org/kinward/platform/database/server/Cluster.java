package org.kinward.platform.database.server;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.kinward.platform.database.refusal.StartRefused;

/** The data folder of one PostgreSQL server: made once, whole or not at all, and its password beside it. */
record Cluster(Path folder, ServerBinaries binaries, ServerUser user) {

    /** The superuser, used only to make the application's own role and database. */
    static final String SUPERUSER = "postgres";

    static final String NAME = "cluster";

    private static final long NEEDED_MEGABYTES = 300;

    Path data() {
        return folder.resolve(NAME);
    }

    Path log() {
        return folder.resolve("log").resolve("server.log");
    }

    String password() throws IOException {
        return Files.readString(folder.resolve("password")).strip();
    }

    /** Makes the data folder if there is none, and refuses one that another major version made. */
    void prepare() throws IOException {
        Folders.create(folder.resolve("log"), "rwx------");
        user.own(folder.resolve("log"));
        var version = data().resolve("PG_VERSION");
        if (Files.exists(data())) {
            var made = major(version);
            var ours = binaries.major();
            if (!made.equals(ours)) {
                throw StartRefused.otherMajor(folder.toAbsolutePath(), made, ours);
            }
        } else {
            create();
        }
    }

    private String major(Path version) throws IOException {
        try {
            return Files.readString(version).strip();
        } catch (AccessDeniedException denied) {
            throw StartRefused.folderClosed(folder.toAbsolutePath(), "it belongs to another user");
        }
    }

    private void create() throws IOException {
        var unfinished = folder.resolve(NAME + ".unfinished");
        Folders.delete(unfinished);
        Folders.create(unfinished, "rwx------");
        user.own(unfinished);
        var password = randomPassword();
        Folders.writeSecret(folder.resolve("password"), password);
        // initdb runs as the server's user and must be able to read it, so it gets a copy for that moment.
        var copy = folder.resolve("password.initdb");
        Folders.writeSecret(copy, password);
        user.own(copy);
        try {
            initialise(unfinished, copy);
        } finally {
            Files.deleteIfExists(copy);
        }
        Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * ICU's root locale sorts the same on every platform the binaries exist for, and well for all our languages at
     * once; LC_* stay C, because what libc thinks differs from system to system.
     */
    private void initialise(Path target, Path passwordFile) {
        var outcome = user.command(List.of(
                        binaries.program("initdb").toString(),
                        "--pgdata=" + target,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=icu",
                        "--icu-locale=und",
                        "--data-checksums",
                        "--no-instructions"))
                .run();
        if (!outcome.succeeded()) {
            throw LastWords.of(outcome.output()).asRefusal(folder, log());
        }
    }

    /** Asked before the first byte is written: a disk that fills up midway leaves more to clean up than to say. */
    static void requireSpace(Path folder) throws IOException {
        var free = Files.getFileStore(folder).getUsableSpace() / (1024 * 1024);
        if (!Files.exists(folder.resolve(NAME)) && free < NEEDED_MEGABYTES) {
            throw StartRefused.tooLittleSpace(folder.toAbsolutePath(), free, NEEDED_MEGABYTES);
        }
    }

    private static String randomPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
