package org.kinward.edge.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Listens to a stream as an open browser does, and keeps what it heard. */
final class Screen implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();

    /** One thing heard. */
    record Heard(String event, JsonNode data) {}

    private final HttpResponse<java.io.InputStream> response;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Consumer<Heard> also;
    private volatile String cursor = "";
    private volatile boolean over;
    private String id = "";
    private String event = "";
    private String data = "";

    private Screen(HttpResponse<java.io.InputStream> response, Consumer<Heard> also) {
        this.response = response;
        this.also = also;
        Thread.ofVirtual().start(this::listen);
    }

    static Screen open(HttpClient http, String address, String token, String after) {
        return open(http, address, token, after, any -> {});
    }

    static Screen open(HttpClient http, String address, String token, String after, Consumer<Heard> also) {
        var request = HttpRequest.newBuilder(URI.create(address + "/api/v1/changes/stream"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (!after.isEmpty()) {
            request.header("Last-Event-ID", after);
        }
        try {
            return new Screen(http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()), also);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                take(line);
            }
        } catch (IOException closed) {
            // the end, from whichever side
        }
        over = true;
    }

    private void take(String line) {
        if (line.startsWith("id: ")) {
            id = line.substring(4);
        } else if (line.startsWith("event: ")) {
            event = line.substring(7);
        } else if (line.startsWith("data: ")) {
            data = line.substring(6);
        } else if (line.isEmpty() && !event.isEmpty()) {
            var one = new Heard(event, JSON.readTree(data));
            heard.add(one);
            cursor = id;
            also.accept(one);
            event = "";
        }
    }

    int status() {
        return response.statusCode();
    }

    /** The id that the last event carried, with which a browser comes back. */
    String cursor() {
        return cursor;
    }

    boolean isOver() {
        return over;
    }

    List<String> ids() {
        return heard.stream()
                .filter(one -> one.event().equals("change"))
                .map(one -> one.data().path("id").asString())
                .toList();
    }

    List<String> reconciled() {
        return heard.stream()
                .filter(one -> one.event().equals("reconcile"))
                .map(one -> one.data().path("reason").asString())
                .toList();
    }

    List<Heard> heard() {
        return heard;
    }

    /** Waits until something has come true. */
    static void until(String what, BooleanSupplier true_) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!true_.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + PATIENCE + ": " + what);
            }
            Thread.sleep(10);
        }
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }
}
