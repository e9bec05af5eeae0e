package org.kinward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.identity.token.ApiTokens;
import org.kinward.testing.Quiet;
import org.kinward.testing.RunningApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Two nodes on one database, as whoever uses them meets them. */
class TwoNodesIT {

    @RegisterExtension
    static final RunningApplication ONE = RunningApplication.start();

    private static ConfigurableApplicationContext other;
    private static String two = "";
    private static final Duration SOON = Quiet.within(Duration.ofSeconds(2));
    private static final Map<String, Double> SLOWEST = new TreeMap<>();

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
        System.out.printf("two nodes: seconds until what was taken away on one is felt on the other: %s%n", SLOWEST);
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

    private static String cookieOf(HttpClient http, String address) throws Exception {
        var answer = signIn(http, ONE.address() + "/api/v1", address, RunningApplication.PASSWORD);
        var cookie = HttpCookie.parse(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .getFirst();
        return cookie.getName() + "=" + cookie.getValue();
    }

    private static String tokenOf(UUID user) {
        return "Bearer " + ONE.bean(ApiTokens.class).make(user, "script").token();
    }

    private static String somethingOfTheAdministrators() {
        return ONE.administrator()
                .post("/records/account", Map.of("fields", Map.of("name", "Not theirs")))
                .at("/id")
                .asString();
    }

    @Test
    void aUserSwitchedOffOnOneIsOutOnTheOtherWithinTwoSeconds() throws Exception {
        var user = ONE.user("Rita", "rita@example.com", "rep");
        var carried = cookieOf(http, "rita@example.com");
        assertThat(onTheOther("/workspace", "Cookie", carried)).isEqualTo(200);

        ONE.administrator()
                .patch("/records/user/" + user, Map.of("fields", Map.of("active", Map.of("becomes", false))));
        assertRefusedSoon("a user switched off", 401, () -> onTheOther("/workspace", "Cookie", carried));
    }

    @Test
    void aSessionEndedOnOneIsEndedOnTheOtherWithinTwoSeconds() throws Exception {
        ONE.user("Sara", "sara@example.com", "rep");
        var carried = cookieOf(http, "sara@example.com");
        assertThat(onTheOther("/workspace", "Cookie", carried)).isEqualTo(200);

        assertThat(ONE.as("sara@example.com").delete("/sessions").status()).isEqualTo(204);
        assertRefusedSoon("a session ended", 401, () -> onTheOther("/workspace", "Cookie", carried));
    }

    @Test
    void aTokenWithdrawnOnOneOpensNothingOnTheOtherWithinTwoSeconds() throws Exception {
        var user = ONE.user("Tom", "tom@example.com", "rep");
        var made = ONE.bean(ApiTokens.class).make(user, "script");
        var token = "Bearer " + made.token();
        assertThat(onTheOther("/workspace", "Authorization", token)).isEqualTo(200);

        assertThat(ONE.as("tom@example.com").delete("/tokens/" + made.id()).status())
                .isEqualTo(204);
        assertRefusedSoon("a token withdrawn", 401, () -> onTheOther("/workspace", "Authorization", token));
    }

    @Test
    void aRoleTakenOnOneIsGoneOnTheOtherWithinTwoSeconds() throws Exception {
        var user = ONE.user("Max", "max@example.com", "manager");
        var token = tokenOf(user);
        var foreign = somethingOfTheAdministrators();
        assertThat(onTheOther("/records/account/" + foreign, "Authorization", token))
                .isEqualTo(200);

        ONE.administrator().patch("/records/user/" + user, Map.of("fields", Map.of("role", Map.of("becomes", "rep"))));
        assertRefusedSoon("a role taken", 404, () -> onTheOther("/records/account/" + foreign, "Authorization", token));
    }

    @Test
    void aRightTakenFromARoleOnOneIsGoneOnTheOtherWithinTwoSeconds() throws Exception {
        var token = tokenOf(ONE.user("Ada", "ada@example.com", "agent"));
        var foreign = somethingOfTheAdministrators();
        assertThat(onTheOther("/records/account/" + foreign, "Authorization", token))
                .isEqualTo(200);

        var less = Map.of("rights", Map.of("account", Map.of("read", "own")));
        assertThat(ONE.administrator().put("/roles/agent", less).status()).isEqualTo(200);
        assertRefusedSoon(
                "a right taken from a role",
                404,
                () -> onTheOther("/records/account/" + foreign, "Authorization", token));
    }

    @Test
    void aShareWithdrawnOnOneIsWithdrawnOnTheOtherWithinTwoSeconds() throws Exception {
        var user = ONE.user("Gil", "gil@example.com", "rep");
        var token = tokenOf(user);
        var foreign = somethingOfTheAdministrators();
        var share = ONE.administrator()
                .post(
                        "/records/grant",
                        Map.of(
                                "fields",
                                Map.of(
                                        "record", Map.of("object", "account", "id", foreign),
                                        "to", Map.of("object", "user", "id", user.toString()),
                                        "access", "read")));
        assertThat(share.status()).as(share.text()).isEqualTo(201);
        await().atMost(SOON).until(() -> onTheOther("/records/account/" + foreign, "Authorization", token) == 200);

        ONE.administrator().delete("/records/grant/" + share.at("/id").asString());
        assertRefusedSoon(
                "a share withdrawn", 404, () -> onTheOther("/records/account/" + foreign, "Authorization", token));
    }

    private interface Asking {
        int status() throws Exception;
    }

    /** From when the taking away was answered; what is asked last was asked before the time was over. */
    private static void assertRefusedSoon(String what, int status, Asking asking) throws Exception {
        var began = System.nanoTime();
        double asked = 0;
        while (asking.status() != status) {
            assertThat(asked).as("seconds until %s was felt", what).isLessThan(SOON.toSeconds());
            Thread.sleep(20);
            asked = (System.nanoTime() - began) / 1e9;
        }
        SLOWEST.merge(what, asked, Math::max);
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
