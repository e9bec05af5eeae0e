package org.kinward.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept connection to a server on this machine, as cheap as can be: what the client costs is not to be measured. */
final class Http implements AutoCloseable {
    private final int port;
    private final String head;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private boolean ending;

    Http(int port, String token) throws IOException {
        this.port = port;
        connect();
        head = " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nContent-Length: ";
    }

    private void connect() throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 65_536);
        out = socket.getOutputStream();
        ending = false;
    }

    byte[] ask(String method, String path, String body) throws IOException {
        return ask(method, path, body.getBytes(StandardCharsets.UTF_8));
    }

    byte[] ask(String method, String path, byte[] content) throws IOException {
        byte[] first =
                (method + " /api/v1" + path + head + content.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] request = new byte[first.length + content.length];
        System.arraycopy(first, 0, request, 0, first.length);
        System.arraycopy(content, 0, request, first.length, content.length);
        if (ending) {
            socket.close();
            connect();
        }
        out.write(request);
        String status = line();
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = true;
            } else if (lower.startsWith("connection:") && lower.contains("close")) {
                // The server ends a connection after a number of requests; the next one needs another.
                ending = true;
            }
        }
        byte[] answer = chunked ? chunks() : in.readNBytes(length);
        if (!status.startsWith("HTTP/1.1 2")) {
            throw new IOException(
                    method + " " + path + ": " + status + " " + new String(answer, StandardCharsets.UTF_8));
        }
        return answer;
    }

    private byte[] chunks() throws IOException {
        var whole = new java.io.ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            whole.write(in.readNBytes(size));
            line();
        }
        line();
        return whole.toByteArray();
    }

    private String line() throws IOException {
        var text = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The server hung up");
            }
            if (c != '\r') {
                text.append((char) c);
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
