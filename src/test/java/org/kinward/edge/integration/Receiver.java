package org.kinward.edge.integration;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The other system: a real server that keeps what it is told. */
final class Receiver implements AutoCloseable {

    /** What it was told, with the headers of a signature. */
    record Told(String id, String timestamp, String signature, String body) {
        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    private final HttpServer server;
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private volatile int answer = 200;

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/hook", this::take);
        server.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + port() + "/hook");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        told.add(new Told(
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        var said = "not now".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer, answer == 200 ? -1 : said.length);
        if (answer != 200) {
            exchange.getResponseBody().write(said);
        }
        exchange.close();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String address() {
        return "http://127.0.0.1:" + port() + "/hook";
    }

    void answers(int status) {
        answer = status;
    }

    List<Told> told() {
        return told;
    }

    List<String> records() {
        return told.stream().map(one -> one.json().at("/data/id").asString()).toList();
    }

    static void until(String what, BooleanSupplier holds) throws InterruptedException {
        for (var end = System.nanoTime() + 30_000_000_000L; !holds.getAsBoolean(); Thread.sleep(20)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within half a minute: " + what);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
