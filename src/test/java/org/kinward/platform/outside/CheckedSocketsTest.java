package org.kinward.platform.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mail server's name may answer otherwise the second time it is asked, and another's certificate is not its own. */
class CheckedSocketsTest {
    private static final InetAddress HOME = InetAddress.getLoopbackAddress();
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private static Path folder;

    /** As much of RFC 5321 as signing off takes. */
    private static final class Server implements AutoCloseable {
        private final ServerSocket socket;
        private final AtomicInteger called = new AtomicInteger();

        Server(ServerSocketFactory sockets, int port, InetAddress address) throws IOException {
            socket = sockets.createServerSocket(port, 5, address);
            Thread.ofVirtual().start(this::serve);
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (Socket caller = socket.accept()) {
                    called.incrementAndGet();
                    talk(caller);
                } catch (IOException hungUp) {
                    // The next one may be more polite.
                }
            }
        }

        private static void talk(Socket caller) throws IOException {
            var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
            var out = caller.getOutputStream();
            out.write("220 here\r\n".getBytes(StandardCharsets.US_ASCII));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String answer = line.startsWith("QUIT") ? "221 bye\r\n" : "250 so be it\r\n";
                out.write(answer.getBytes(StandardCharsets.US_ASCII));
            }
        }

        int port() {
            return socket.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static void speak(String protocol, String host, int port, Lookup lookup) throws MessagingException {
        var properties = new Properties();
        MailHosts.guard(properties, "mail." + protocol + ".", lookup);
        properties.put("mail." + protocol + ".timeout", "5000");
        // Whoever signed it: it is the name that is looked at here.
        properties.put("mail." + protocol + ".ssl.trust", "*");
        try (var transport = Session.getInstance(properties).getTransport(protocol)) {
            transport.connect(host, port, null, null);
        }
    }

    @Test
    void theConnectionGoesToTheAddressThatWasJudged() throws Exception {
        var asked = new AtomicInteger();
        Lookup turning = host ->
                new InetAddress[] {InetAddress.getByName(asked.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2")};
        try (var judged = new Server(ServerSocketFactory.getDefault(), 0, HOME);
                var other = new Server(
                        ServerSocketFactory.getDefault(), judged.port(), InetAddress.getByName("127.0.0.2"))) {
            speak("smtp", "localhost", judged.port(), turning);

            assertThat(judged.called).hasValue(1);
            assertThat(other.called).hasValue(0);
            assertThat(asked).as("looked up once").hasValue(1);
        }
    }

    @Test
    void whatMustNotBeSpokenToIsNotTriedInAnotherWay() throws Exception {
        try (var home = new Server(ServerSocketFactory.getDefault(), 0, HOME)) {
            assertThatThrownBy(() -> speak("smtp", "localhost", home.port(), PublicAddresses::of))
                    .isInstanceOf(MessagingException.class)
                    .hasRootCauseInstanceOf(UnknownHostException.class)
                    .hasStackTraceContaining("localhost is not a public address");
            assertThat(home.called).hasValue(0);
        }
    }

    @Test
    void theCertificateIsHeldToTheNameNotToTheAddress() throws Exception {
        Lookup home = host -> new InetAddress[] {HOME};
        try (var server = new Server(certified().getServerSocketFactory(), 0, HOME)) {
            speak("smtps", "mail.firm.example", server.port(), home);
            assertThatThrownBy(() -> speak("smtps", "mail.other.example", server.port(), home))
                    .isInstanceOf(MessagingException.class);
            assertThatThrownBy(() -> speak("smtps", "127.0.0.1", server.port(), home))
                    .isInstanceOf(MessagingException.class);
        }
    }

    /** A certificate for mail.firm.example alone. */
    private static SSLContext certified() throws Exception {
        Path store = folder.resolve("certified.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD),
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=mail.firm.example",
                        "-ext",
                        "SAN=dns:mail.firm.example")
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
