package org.kinward.edge.integration.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;
import org.kinward.platform.configuration.ExposureSettings;
import org.kinward.platform.outside.Outgoing;
import org.kinward.platform.outside.Outside;
import org.springframework.stereotype.Component;

/** Sends a delivery. */
@Component
public final class Post implements AutoCloseable {

    private static final int READ = 500;

    private final Outgoing http;

    Post(ExposureSettings settings, Outside outside) {
        http = outside.calls(settings.webhooksToPrivate(), "webhooks/1");
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
            return http.call(post, answer -> attempt(answer, began));
        } catch (IOException | RuntimeException failure) {
            return new Attempt(null, reason(failure), millis(began));
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
        http.close();
    }
}
