package org.kinward.platform.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.junit.jupiter.api.Test;

/** A name may answer otherwise the second time it is asked: that of a stranger first, our own afterwards. */
class OutgoingTest {
    /** The first answer is the one that is checked; any later one would lead elsewhere. */
    private static final class Turning implements DnsResolver {
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            String address = asked.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2";
            return new InetAddress[] {InetAddress.getByName(address)};
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    @Test
    void theConnectionGoesToTheAddressThatWasCheckedAndTheNameIsNotAskedAgain() throws IOException {
        HttpServer checked = server("127.0.0.1", 0, "the one that was checked");
        HttpServer other = server("127.0.0.2", checked.getAddress().getPort(), "another");
        var turning = new Turning();
        try (var outgoing = new Outgoing(turning, true, "test")) {
            var get =
                    new HttpGet("http://turning.example:" + checked.getAddress().getPort() + "/");

            String said = outgoing.call(get, answer -> EntityUtils.toString(answer.getEntity()));

            assertThat(said).isEqualTo("the one that was checked");
            assertThat(turning.asked).hasValue(1);
        } finally {
            checked.stop(0);
            other.stop(0);
        }
    }

    @Test
    void aNameThatLeadsHomeIsNotConnectedTo() throws IOException {
        HttpServer home = server("127.0.0.1", 0, "nobody's to read");
        try (var outgoing = new Outgoing((Lookup) PublicAddresses::of, true, "test")) {
            var get = new HttpGet("http://localhost:" + home.getAddress().getPort() + "/");

            assertThatThrownBy(() -> outgoing.call(get, answer -> EntityUtils.toString(answer.getEntity())))
                    .isInstanceOf(UnknownHostException.class);
        } finally {
            home.stop(0);
        }
    }

    private static HttpServer server(String address, int port, String says) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(address, port), 0);
        server.createContext("/", exchange -> {
            byte[] body = says.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }
}
