package org.kinward.edge.integration.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.kinward.platform.configuration.ExposureSettings;
import org.springframework.stereotype.Component;

/** Sends a delivery: no redirects, no cookies, and not for longer than a while, whatever the other side does. */
@Component
public final class Post implements AutoCloseable {

    private static final Timeout CONNECT = Timeout.ofSeconds(3);
    private static final Timeout ANSWER = Timeout.ofSeconds(10);
    private static final Duration WHOLE = Duration.ofSeconds(15);
    private static final int READ = 500;

    private final CloseableHttpClient http;
    private final Timer clock = new Timer("webhook.clock", true);

    Post(ExposureSettings settings) {
        DnsResolver resolver = settings.webhooksToPrivate() ? SystemDefaultDnsResolver.INSTANCE : new PublicHosts();
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setMaxConnPerRoute(4)
                .setMaxConnTotal(40)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(ANSWER)
                        .build())
                .build();
        http = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(ANSWER).build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .setUserAgent("webhooks/1")
                .build();
    }

    /**
     * What is sent.
     *
     * @param id the same at every attempt, so that the other side can tell a second one
     */
    public record Letter(String address, String secret, String id, String body) {}

    public Attempt send(Letter letter) {
        long began = System.nanoTime();
        try {
            var post = new HttpPost(letter.address());
            long seconds = System.currentTimeMillis() / 1000;
            post.setHeader("webhook-id", letter.id());
            post.setHeader("webhook-timestamp", Long.toString(seconds));
            post.setHeader("webhook-signature", Signature.of(letter.secret(), letter.id(), seconds, letter.body()));
            post.setEntity(new StringEntity(letter.body(), ContentType.APPLICATION_JSON));
            return within(post, began);
        } catch (IOException | RuntimeException failure) {
            return new Attempt(null, reason(failure), millis(began));
        }
    }

    /** A server that lets its answer drip would keep us for ever: the clock cuts it. */
    private Attempt within(HttpPost post, long began) throws IOException {
        var cut = new TimerTask() {
            @Override
            public void run() {
                post.abort();
            }
        };
        clock.schedule(cut, WHOLE.toMillis());
        try {
            return http.execute(post, answer -> attempt(answer, began));
        } finally {
            cut.cancel();
        }
    }

    private static Attempt attempt(ClassicHttpResponse answer, long began) throws IOException {
        int status = answer.getCode();
        String said = beginning(answer.getEntity());
        String error = status >= 200 && status < 300 ? null : said.isEmpty() ? "HTTP " + status : said;
        return new Attempt(status, error, millis(began));
    }

    private static String beginning(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return "";
        }
        try (var body = entity.getContent()) {
            return new String(body.readNBytes(READ), StandardCharsets.UTF_8)
                    .strip()
                    .replace("\0", "");
        }
    }

    private static String reason(Exception failure) {
        String said = failure.getMessage();
        return failure.getClass().getSimpleName() + (said == null ? "" : ": " + said);
    }

    private static int millis(long began) {
        return (int) ((System.nanoTime() - began) / 1_000_000);
    }

    @Override
    public void close() throws IOException {
        clock.cancel();
        http.close();
    }
}
