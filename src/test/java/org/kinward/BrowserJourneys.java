package org.kinward;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * Runs the journeys of {@code web/e2e} against the packaged server. They are started from here because the tests already run on the JDK that the
 * server needs, which Node alone would have to guess.
 */
@DisabledIfSystemProperty(named = "skipBrowser", matches = "|true", disabledReason = "-DskipBrowser")
@DisabledIfSystemProperty(named = "web.skip", matches = "|true", disabledReason = "-Dweb.skip")
class BrowserJourneys {
    private static final int LINES_OF_FAILURE = 12;

    @Test
    void passInTheSystemsChromium() throws IOException, InterruptedException {
        var node = new ProcessBuilder("node", "web/build.mjs", "e2e");
        node.environment()
                .put(
                        "JAVA",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        node.environment()
                .put(
                        "KINWARD_JAR",
                        Path.of("target", "kinward.jar").toAbsolutePath().toString());

        // Other tests are at work beside them.
        node.environment().putIfAbsent("PATIENCE", "3");

        var mail = mailServer();
        node.environment()
                .put(
                        "MAIL_PORTS",
                        mail.getSmtp().getPort() + ":" + mail.getImap().getPort());

        var running = node.redirectErrorStream(true).start();
        running.getOutputStream().close();
        List<String> said = new ArrayList<>();
        // Not inheritIO: the test runner talks to Maven over this process's own output.
        running.inputReader().lines().forEach(line -> {
            System.out.println(line);
            said.add(line);
        });

        int code = running.waitFor();
        mail.stop();
        assertThat(code)
                .as("exit code of the browser journeys%n%s", failures(said))
                .isZero();
    }

    /** What stands above among all that was said is not looked for by whoever reads but the end of it. */
    private static String failures(List<String> said) {
        return IntStream.range(0, said.size())
                .filter(n -> said.get(n).startsWith("FAILED"))
                .mapToObj(n -> String.join("\n", said.subList(n, Math.min(said.size(), n + LINES_OF_FAILURE))))
                .collect(Collectors.joining("\n"));
    }

    /** Whoever is written to has a box there. */
    private static GreenMail mailServer() {
        var server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP)
        });
        server.start();
        return server;
    }
}
