package org.kinward;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.identity.token.ApiTokens;
import org.kinward.testing.RunningApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Two nodes on one database, as whoever uses them meets them. */
class TwoNodesIT {

    @RegisterExtension
    static final RunningApplication ONE = RunningApplication.start();

    private static ConfigurableApplicationContext other;
    private static String two = "";

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void startTheOther() {
        var database = (HikariDataSource) ONE.dataSource();
        other = SpringApplication.run(
                Application.class,
                "--server.port=0",
                "--kinward.sample=false",
                "--kinward.database.url=" + database.getJdbcUrl(),
                "--kinward.database.user=" + database.getUsername(),
                "--kinward.database.password=" + database.getPassword());
        two = "http://localhost:" + other.getEnvironment().getProperty("local.server.port") + "/api/v1";
    }

    @AfterAll
    static void stopTheOther() {
        other.close();
    }

    private int onTheOther(String path, String header, String value) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(two + path)).header(header, value);
        return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static HttpResponse<String> signIn(HttpClient http, String address, String login, String password)
            throws Exception {
        var body = "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, password);
        return http.send(
                HttpRequest.newBuilder(URI.create(address + "/session"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aSessionBegunOnOneStandsOnTheOtherAndEndsThereWithinTwoSeconds() throws Exception {
        var user = ONE.user("Rita", "rita@example.com", "rep");
        var answer = signIn(http, ONE.address() + "/api/v1", "rita@example.com", RunningApplication.PASSWORD);
        var cookie = HttpCookie.parse(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .getFirst();
        var carried = cookie.getName() + "=" + cookie.getValue();
        assertThat(onTheOther("/workspace", "Cookie", carried)).isEqualTo(200);

        ONE.administrator()
                .patch("/records/user/" + user, Map.of("fields", Map.of("active", Map.of("becomes", false))));
        assertRefusedSoon(401, () -> onTheOther("/workspace", "Cookie", carried));
    }

    @Test
    void aRightTakenOnOneIsGoneOnTheOtherWithinTwoSeconds() throws Exception {
        var user = ONE.user("Max", "max@example.com", "manager");
        var token = "Bearer " + ONE.bean(ApiTokens.class).make(user, "script").token();
        var foreign = ONE.administrator()
                .post("/records/account", Map.of("fields", Map.of("name", "Not his")))
                .at("/id")
                .asString();
        assertThat(onTheOther("/records/account/" + foreign, "Authorization", token))
                .isEqualTo(200);

        ONE.administrator().patch("/records/user/" + user, Map.of("fields", Map.of("role", Map.of("becomes", "rep"))));
        assertRefusedSoon(404, () -> onTheOther("/records/account/" + foreign, "Authorization", token));
    }

    private interface Asking {
        int status() throws Exception;
    }

    private static void assertRefusedSoon(int status, Asking asking) throws Exception {
        var began = System.nanoTime();
        while (asking.status() != status) {
            assertThat((System.nanoTime() - began) / 1e9).as("seconds").isLessThan(2);
            Thread.sleep(20);
        }
    }

    @Test
    void guessesAtOneNodeCountAtTheOther() throws Exception {
        ONE.user("Guessed", "guessed@example.com", "rep");
        for (int i = 0; i < 10; i++) {
            assertThat(signIn(http, ONE.address() + "/api/v1", "guessed@example.com", "wrong " + i)
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(signIn(http, two, "guessed@example.com", "wrong").statusCode())
                .isEqualTo(429);
    }

    @Test
    void whoListensToOneHearsWhatIsWrittenThroughTheOther() throws Exception {
        var user = ONE.user("Lia", "lia@example.com", "manager");
        var token = ONE.bean(ApiTokens.class).make(user, "screen").token();
        var stream = http.send(
                HttpRequest.newBuilder(URI.create(two + "/changes/stream"))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        var id = ONE.administrator()
                .post("/records/account", Map.of("fields", Map.of("name", "Across " + UUID.randomUUID())))
                .at("/id")
                .asString();
        var heard = new StringBuilder();
        try (var body = stream.body()) {
            var buffer = new byte[4096];
            while (heard.indexOf(id) < 0) {
                int read = body.read(buffer);
                assertThat(read).isPositive();
                heard.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
            }
        }
        assertThat(heard).contains("event: change");
    }
}
