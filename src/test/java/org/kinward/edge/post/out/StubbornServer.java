package org.kinward.edge.post.out;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that speaks as much SMTP as it takes to say no, or to fall silent at the worst moment. */
final class StubbornServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0);
    private final AtomicInteger letters = new AtomicInteger();

    StubbornServer() throws IOException {
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How many letters it was given whole. */
    int letters() {
        return letters.get();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket one = socket.accept()) {
                speak(one);
            } catch (IOException gone) {
                // The next one, or nobody any more.
            }
        }
    }

    private void speak(Socket one) throws IOException {
        var in = new BufferedReader(new InputStreamReader(one.getInputStream(), StandardCharsets.US_ASCII));
        say(one, "220 stubborn");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String word = line.toUpperCase(java.util.Locale.ROOT);
            if (word.startsWith("RCPT TO:<NOBODY@")) {
                say(one, "550 5.1.1 There is nobody of that name here");
            } else if (word.startsWith("RCPT TO:<FULL@")) {
                say(one, "452 4.2.2 The mailbox is full");
            } else if (word.equals("DATA")) {
                say(one, "354 go on");
                while (!".".equals(in.readLine())) {
                    // All of the letter.
                }
                letters.incrementAndGet();
                // It has it all, and goes without a word.
                return;
            } else {
                say(one, word.equals("QUIT") ? "221 bye" : "250 well");
            }
        }
    }

    private static void say(Socket to, String line) throws IOException {
        to.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        to.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
