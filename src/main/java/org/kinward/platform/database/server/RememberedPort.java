package org.kinward.platform.database.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kinward.platform.database.refusal.StartRefused;

/** The port of the embedded server: the one that was asked for, else the one of last time, else any free one. */
record RememberedPort(Path folder, @Nullable Integer wanted) {

    int choose() throws IOException {
        if (wanted != null) {
            if (!free(wanted)) {
                throw StartRefused.databasePortTaken(wanted);
            }
            return wanted;
        }
        var file = file();
        if (Files.exists(file)) {
            int last = Integer.parseInt(Files.readString(file).strip());
            if (free(last)) {
                return last;
            }
        }
        try (var any = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return any.getLocalPort();
        }
    }

    void remember(int port) throws IOException {
        Files.writeString(file(), Integer.toString(port));
    }

    void forget() throws IOException {
        Files.deleteIfExists(file());
    }

    private Path file() {
        return folder.resolve("port");
    }

    private static boolean free(int port) {
        try (var probe = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
