package org.kinward.platform.database.server;

import java.io.IOException;
import java.nio.file.Path;

/** Run in a process of its own, which tests kill: starts a server, says where it is, ends when its input does. */
final class ServerOfAnotherProcess {

    private ServerOfAnotherProcess() {}

    private static ServerPlan plan(String[] arguments) {
        return ServerPlan.in(Path.of(arguments[0])).with(new ServerBinaries(Path.of(arguments[1])));
    }

    public static void main(String[] arguments) throws IOException {
        try (var server = EmbeddedServer.start(plan(arguments))) {
            var address = server.address();
            System.out.println(address.url() + " " + address.user() + " " + address.password());
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        }
    }
}
