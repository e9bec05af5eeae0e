package org.kinward.platform.database.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.kinward.platform.database.refusal.StartRefused;

/** Where PostgreSQL's programs are: a folder with {@code bin}, {@code lib} and {@code share}. */
public record ServerBinaries(Path home) {

    private static final int EXECUTABLE = 0100;

    Path program(String name) {
        return home.resolve("bin").resolve(windows() ? name + ".exe" : name);
    }

    /** The major version, as {@code PG_VERSION} of a data folder writes it. */
    String major() {
        var said = new Command(List.of(program("postgres").toString(), "--version")).run();
        // "postgres (PostgreSQL) 18.6", Debian adds its own version behind
        return said.output()
                .replaceFirst("(?s).*\\(PostgreSQL\\) (\\d+).*", "$1")
                .strip();
    }

    /** Unpacks the binaries on the class path once into a folder named after their content, and never half. */
    static ServerBinaries unpackInto(Path folder) throws IOException {
        var archive = archive();
        var target = folder.resolve("programs-" + digest(archive));
        if (!Files.isDirectory(target)) {
            var unfinished = folder.resolve("programs.unfinished");
            Folders.delete(unfinished);
            Files.createDirectory(unfinished);
            unpack(archive, unfinished);
            Folders.permit(unfinished, "rwxr-xr-x");
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        }
        return new ServerBinaries(target);
    }

    private static void unpack(String archive, Path folder) throws IOException {
        try (var entries =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(open(archive))))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                write(entry, entries, folder);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        var path = folder.resolve(entry.getName()).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("an entry outside its archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Folders.create(path, "rwxr-xr-x");
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(path.getParent());
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(path.getParent());
            Files.copy(content, path);
            Folders.permit(path, (entry.getMode() & EXECUTABLE) == 0 ? "rw-r--r--" : "rwxr-xr-x");
        }
    }

    private static String digest(String archive) throws IOException {
        try (var stream = open(archive)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static InputStream open(String archive) throws IOException {
        var stream = ServerBinaries.class.getResourceAsStream(archive);
        if (stream == null) {
            throw StartRefused.noBinaries(System.getProperty("os.name") + ", " + System.getProperty("os.arch"));
        }
        return stream;
    }

    /** The name the binaries' jar gives its one archive. */
    private static String archive() {
        var arm = System.getProperty("os.arch").toLowerCase(Locale.ROOT).contains("aarch64");
        if (windows()) {
            return "/postgres-windows-x86_64.txz";
        }
        var system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        return "/postgres-%s-%s.txz".formatted(system, arm ? "arm_64" : "x86_64");
    }

    static boolean windows() {
        return System.getProperty("os.name").startsWith("Windows");
    }
}
