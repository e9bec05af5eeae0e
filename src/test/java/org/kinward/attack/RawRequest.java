package org.kinward.attack;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Speaks HTTP letter by letter, as no client would, and reads whatever comes until the other side ends or falls silent. */
final class RawRequest {
    private static final int PATIENCE = 1_500;

    private final URI server;

    RawRequest(String address) {
        server = URI.create(address);
    }

    String answered(String... lines) throws IOException {
        return answeredTo(String.join("\r\n", lines));
    }

    String answeredTo(String text) throws IOException {
        return answeredTo(text, false);
    }

    /** Says no more after it, however much was announced, and listens to the end. */
    String answeredToHalf(String... lines) throws IOException {
        return answeredTo(String.join("\r\n", lines), true);
    }

    private String answeredTo(String text, boolean half) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            if (half) {
                socket.shutdownOutput();
            }
            var said = new StringBuilder();
            byte[] some = new byte[8_192];
            try {
                for (int n = socket.getInputStream().read(some);
                        n >= 0;
                        n = socket.getInputStream().read(some)) {
                    said.append(new String(some, 0, n, StandardCharsets.ISO_8859_1));
                }
            } catch (IOException over) {
                // Silent, or broken off: what was said until then is the answer.
                return said.toString();
            }
            return said.toString();
        }
    }

    /** Asks, and is gone before the answer comes: the connection is reset. */
    void askedAndLeft(String... lines) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(String.join("\r\n", lines).getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        }
    }

    static int statusOf(String answer) {
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    static int answers(String answer) {
        return answer.split("HTTP/1\\.1 \\d{3}", -1).length - 1;
    }
}
