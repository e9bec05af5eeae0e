package org.kinward.platform.database.server;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Predicate;

/** Copies a folder that somebody may be writing to: what vanishes on the way is left out. */
final class FileTree {

    private FileTree() {}

    /** @param wanted asked of each path, relative to the folder; a folder that is not wanted is made, but stays empty */
    static void copy(Path from, Path to, Predicate<Path> wanted) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                var relative = from.relativize(folder);
                Folders.create(to.resolve(relative.toString()), "rwx------");
                return relative.toString().isEmpty() || wanted.test(relative)
                        ? FileVisitResult.CONTINUE
                        : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                var relative = from.relativize(file);
                if (attributes.isRegularFile() && wanted.test(relative)) {
                    copyOne(file, to.resolve(relative.toString()));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    private static void copyOne(Path file, Path to) throws IOException {
        try {
            Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
            Folders.permit(to, "rw-------");
        } catch (NoSuchFileException vanished) {
            // dropped since the folder was listed; the log tells of it
        }
    }
}
