package org.kinward.platform.database.server;

import java.io.IOException;
import org.kinward.platform.database.refusal.StartRefused;

/** Tries to start the server until it runs or there is a reason that will not pass by itself. */
record Launch(ServerProcess process, RememberedPort ports) {

    private static final int PORT_ATTEMPTS = 3;
    // Half a second each: the last statements of a killed server may take a while to notice that it is gone.
    private static final int LEFTOVER_ATTEMPTS = 40;

    /** The port the server runs on. */
    int run() throws IOException {
        int leftovers = 0;
        int taken = 0;
        while (true) {
            int port = ports.choose();
            var outcome = process.start(port);
            if (outcome.succeeded()) {
                ports.remember(port);
                return port;
            }
            var words = LastWords.of(outcome.output());
            if (words.leftovers() && ++leftovers < LEFTOVER_ATTEMPTS) {
                pause();
            } else if (words.portTaken() && ++taken < PORT_ATTEMPTS) {
                // Somebody took it between our look and the server's.
                ports.forget();
            } else {
                throw words.portTaken()
                        ? StartRefused.databasePortTaken(port)
                        : words.asRefusal(
                                process.cluster().folder(), process.cluster().log());
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
