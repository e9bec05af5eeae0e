package org.kinward.platform.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Consumer;

/** Contents as files in a folder, two levels deep by their first letters. Written beside, then moved: none is ever half there. */
public final class FolderBlobs implements Blobs {
    private static final int CHUNK = 1 << 16;
    private static final String INCOMING = "incoming";

    private final Path folder;

    public FolderBlobs(Path folder) {
        this.folder = folder;
    }

    @Override
    public Blob put(InputStream content, long max) throws IOException {
        Path incoming = Files.createDirectories(folder.resolve(INCOMING));
        Path written = incoming.resolve(UUID.randomUUID().toString());
        try {
            Blob blob = write(content, written, max);
            keep(blob, written);
            return blob;
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static Blob write(InputStream content, Path to, long max) throws IOException {
        MessageDigest digest = digest();
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        try (FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                size += read;
                if (size > max) {
                    throw new TooLarge(max);
                }
                digest.update(chunk, 0, read);
                for (var rest = ByteBuffer.wrap(chunk, 0, read); rest.hasRemaining(); ) {
                    out.write(rest);
                }
            }
            out.force(true);
        }
        return new Blob(HexFormat.of().formatHex(digest.digest()), size);
    }

    private void keep(Blob blob, Path written) throws IOException {
        Path kept = path(blob.hash());
        Files.createDirectories(kept.getParent());
        try {
            // It may be among those about to be collected: laid down anew, it is young again.
            Files.setLastModifiedTime(kept, FileTime.from(Instant.now()));
        } catch (NoSuchFileException e) {
            Files.move(written, kept, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    @Override
    public InputStream open(String hash) throws IOException {
        try {
            return Files.newInputStream(path(hash));
        } catch (NoSuchFileException e) {
            throw new FileNotFoundException("no content " + hash);
        }
    }

    @Override
    public boolean has(String hash) {
        return Files.isRegularFile(path(hash));
    }

    @Override
    public void delete(String hash) throws IOException {
        Files.deleteIfExists(path(hash));
    }

    @Override
    public void each(Instant before, Consumer<Blob> taker) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                boolean old = attributes.lastModifiedTime().toInstant().isBefore(before);
                Path within = file.getParent();
                if (old && within != null && within.endsWith(INCOMING)) {
                    // Left by a process that died while it wrote.
                    Files.deleteIfExists(file);
                } else if (old) {
                    taker.accept(new Blob(file.getFileName().toString(), attributes.size()));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private Path path(String hash) {
        Blob.requireHash(hash);
        return folder.resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
