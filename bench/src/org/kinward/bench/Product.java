package org.kinward.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged application with its own database in a folder of its own, and the two people who ask it. */
final class Product implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PASSWORD = "measured every time";

    private final Child child;
    private final Path data;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String csrf = "";

    /** It answers requests; the readers of the feed wait, so that what is measured is the request. */
    Product(Path folder, List<String> options) throws IOException, InterruptedException {
        this(
                folder.resolve("data"),
                options,
                folder.resolve("kinward.log"),
                Map.of(
                        "KINWARD_CONSUMERS",
                        "false",
                        "KINWARD_ADMIN_EMAIL",
                        "ana@example.com",
                        "KINWARD_ADMIN_PASSWORD",
                        PASSWORD));
    }

    private Product(Path data, List<String> options, Path log, Map<String, String> settings)
            throws IOException, InterruptedException {
        this.data = data;
        int port = Child.freePort();
        List<String> command = new ArrayList<>(List.of(Child.java()));
        command.addAll(options);
        command.addAll(List.of(
                "-jar", Path.of("target", "kinward.jar").toAbsolutePath().toString()));
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("KINWARD_PORT", String.valueOf(port));
        environment.put("KINWARD_DATA", data.toAbsolutePath().toString());
        environment.put("KINWARD_REQUESTSPERMINUTE", "0");
        environment.put("KINWARD_SAMPLE", "false");
        child = Child.start(command, environment, port, log, "ready: http");
    }

    /** A second process on the same database, which reads the feed. */
    Product beside() throws IOException, InterruptedException {
        return new Product(
                data.resolveSibling("second"),
                List.of(),
                data.resolveSibling("second.log"),
                Map.of(
                        "KINWARD_DATABASE_URL", url(),
                        "KINWARD_DATABASE_USER", "crm",
                        "KINWARD_DATABASE_PASSWORD", password()));
    }

    int port() {
        return child.port();
    }

    Cpu server() {
        return new Cpu(child.process().pid(), false);
    }

    /** The postmaster and all it started. */
    Cpu database() throws IOException {
        Path told = data.resolve("postgresql/cluster/postmaster.pid");
        return new Cpu(Long.parseLong(Files.readAllLines(told).getFirst().strip()), true);
    }

    String url() throws IOException {
        return "jdbc:postgresql://127.0.0.1:"
                + Files.readString(data.resolve("postgresql/port")).strip() + "/crm";
    }

    String password() throws IOException {
        return Files.readString(data.resolve("postgresql/password")).strip();
    }

    Connection connect() throws IOException, SQLException {
        return DriverManager.getConnection(url(), "crm", password());
    }

    void signIn(String login) throws IOException, InterruptedException {
        csrf = "";
        csrf = send("POST", "/session", Map.of("login", login, "password", PASSWORD))
                .path("csrf")
                .asString();
    }

    void password(UUID user) throws IOException, InterruptedException {
        send("PUT", "/users/" + user + "/password", Map.of("password", PASSWORD));
    }

    String token() throws IOException, InterruptedException {
        return send("POST", "/tokens", Map.of("name", "bench")).path("token").asString();
    }

    JsonNode send(String method, String path, Object body) throws IOException, InterruptedException {
        String written = body instanceof String text ? text : JSON.writeValueAsString(body);
        return send(method, path, "application/json", written.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    JsonNode send(String method, String path, String type, byte[] body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + "/api/v1" + path))
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofByteArray(body));
        if (!csrf.isEmpty()) {
            request.header("X-CSRF-Token", csrf);
        }
        var response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException(method + " " + path + ": " + response.statusCode() + " " + response.body());
        }
        return response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
    }

    @Override
    public void close() throws InterruptedException {
        child.close();
    }
}
