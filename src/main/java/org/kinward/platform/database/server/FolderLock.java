package org.kinward.platform.database.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.kinward.platform.database.refusal.StartRefused;

/**
 * Says that a data folder is in use by this process. The system lets go of it when the process dies, however it dies,
 * so what is found running in a folder whose lock is free is an orphan.
 */
record FolderLock(FileChannel channel) implements AutoCloseable {

    static FolderLock take(Path folder) throws IOException {
        var holder = folder.resolve("process");
        var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            var process = Files.exists(holder) ? Files.readString(holder).strip() : "unknown";
            throw StartRefused.folderInUse(folder.toAbsolutePath(), process);
        }
        // Apart from the locked file, which Windows would not let others read.
        Files.writeString(holder, Long.toString(ProcessHandle.current().pid()));
        return new FolderLock(channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
