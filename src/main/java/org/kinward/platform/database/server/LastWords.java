package org.kinward.platform.database.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kinward.platform.database.refusal.StartRefused;

/** The last thing a failed server program said, read for the reasons its owner can mend. */
record LastWords(String text) {

    private static final long A_MEGABYTE = 1024 * 1024;

    static LastWords of(String output) {
        return new LastWords(output.strip());
    }

    boolean portTaken() {
        return text.contains("could not bind") || text.contains("could not create any TCP/IP sockets");
    }

    /** Parts of a server that was killed still hold its memory; they end by themselves. */
    boolean leftovers() {
        return text.contains("is still in use") || text.contains("pre-existing shared memory");
    }

    boolean diskFull() {
        return text.contains("No space left on device");
    }

    StartRefused asRefusal(Path folder, Path log) {
        return diskFull() || noRoomIn(folder)
                ? StartRefused.diskFull(folder.toAbsolutePath().toString())
                : StartRefused.serverFailed(log, reason());
    }

    /** On a full disk the server cannot even log that it is full. */
    private static boolean noRoomIn(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < A_MEGABYTE;
        } catch (IOException unknown) {
            return false;
        }
    }

    /** The last complaint without its time stamp, else the last line. */
    private String reason() {
        var complaint = text.lines()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:"))
                .reduce((first, second) -> second)
                .map(line -> line.replaceFirst(".*?(FATAL|PANIC|error):\\s*", ""));
        return complaint
                .or(() -> text.lines().reduce((first, second) -> second))
                .orElse("it said nothing");
    }
}
