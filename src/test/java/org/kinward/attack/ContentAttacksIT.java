package org.kinward.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;

/** What is sent may be made to be misread, to run, to burst, or to go on for ever. */
class ContentAttacksIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static final String HOST = "Host: localhost";
    private static final String LAST = "Connection: close";

    private final ApiClient ana = APPLICATION.administrator();
    private final RawRequest raw = new RawRequest(APPLICATION.address());

    /** Where one request ends and the next begins is read in one way alone, or not at all. */
    @Test
    void noRequestIsHiddenInAnother() throws IOException {
        String hidden = "GET /api/v1/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
        String both = raw.answered(
                "POST /api/v1/session HTTP/1.1",
                HOST,
                "Content-Type: application/json",
                "Content-Length: 5",
                "Transfer-Encoding: chunked",
                "",
                "0",
                "",
                hidden);
        assertThat(RawRequest.answers(both)).as(both).isLessThanOrEqualTo(1);
        for (String framing : List.of(
                "Content-Length: 5\r\nContent-Length: 6",
                "Content-Length: 5, 6",
                "Content-Length: +5",
                "Content-Length: -1",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding : chunked",
                "Content-Length\u000b: 5")) {
            String answer = raw.answered(
                    "POST /api/v1/session HTTP/1.1",
                    HOST,
                    "Content-Type: application/json",
                    framing,
                    LAST,
                    "",
                    "{}123");
            assertThat(RawRequest.answers(answer)).as(framing).isLessThanOrEqualTo(1);
            assertThat(RawRequest.statusOf(answer)).as(framing + ": " + answer).isBetween(400, 501);
        }
    }

    @Test
    void whatTheServerIsMadeOfIsNotToldAndNothingIsEchoed() throws IOException {
        String traced = raw.answered("TRACE /api/v1/session HTTP/1.1", HOST, "Cookie: session=zqsecret", LAST, "", "");
        assertThat(RawRequest.statusOf(traced)).isBetween(400, 501);
        assertThat(traced).doesNotContain("zqsecret");
        String broken = raw.answered("GET /<script>alert(1)</script> HTTP/1.1", HOST, LAST, "", "");
        assertThat(RawRequest.statusOf(broken)).isEqualTo(400);
        assertThat(broken).doesNotContain("<script>").doesNotContainIgnoringCase("tomcat");
        String evil =
                raw.answered("GET / HTTP/1.1", "Host: evil.example", "X-Forwarded-Host: evil.example", LAST, "", "");
        assertThat(evil).doesNotContain("evil.example");
        var unknown = ana.get("/nothing/at/all");
        assertThat(unknown.text()).doesNotContain("Exception", "org.springframework");
        assertThat(unknown.header("Server")).isEmpty();
        assertThat(unknown.header("X-Powered-By")).isEmpty();
    }

    /** A page whose name was made to lead to us speaks from another name: no session is its, and nothing it asks is answered to it. */
    @Test
    void aNameThatWasMadeToLeadHereIsAStrangers() throws IOException {
        for (String asked : List.of("GET /api/v1/records/account", "GET /api/v1/users", "POST /api/v1/commands")) {
            String answer = raw.answered(
                    asked + " HTTP/1.1",
                    "Host: rebound.example:8080",
                    "Origin: http://rebound.example:8080",
                    LAST,
                    "",
                    "");
            assertThat(RawRequest.statusOf(answer)).as(asked + answer).isIn(401, 404);
            assertThat(answer).doesNotContainIgnoringCase("Access-Control-Allow");
        }
    }

    /** A path is one path: what is closed under its name is closed however it is written. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/roles",
                "/api/v1/roles/",
                "/api/v1//roles",
                "//api/v1/roles",
                "/api/v1/session/../roles",
                "/api/v1/session/..;/roles",
                "/api/v1/roles;session",
                "/api/v1/%72oles",
                "/api/v1%2froles",
                "/api/v1/session%2f..%2froles",
                "/api/v1/./roles",
                "/API/v1/roles",
                "/api/v1/roles%00",
                "/api/v1/roles.json",
                "/f/..%2fapi%2fv1%2froles",
                "/api/v1/roles%3fx"
            })
    void noWayAroundTheDoor(String path) throws IOException {
        String answer = raw.answered("GET " + path + " HTTP/1.1", HOST, "Accept: application/json", LAST, "", "");
        assertThat(RawRequest.statusOf(answer)).as(answer).isIn(400, 401, 404);
        assertThat(answer).doesNotContain("administrator");
    }

    @Test
    void noHeaderIsWrittenByANameOrAPath() throws IOException {
        String account = made("account", Map.of("name", "Headers"));
        var file = ana.upload(
                "/records/account/" + account + "/files?name=a%0d%0aSet-Cookie:%20x=y%0d%0a%22;%20filename=%22b.html",
                "application/octet-stream",
                Victim.bytes("x"));
        var headers =
                ana.download("/files/" + file.at("/id").asString() + "/content").headers();
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
        assertThat(headers.firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .doesNotContain("\r", "\n", "filename=\"b.html\"");
        String answer =
                raw.answered("GET /api/v1/brand HTTP/1.1", HOST, "X-Request-Id: a\u0085Set-Cookie: x=y", LAST, "", "");
        assertThat(answer).doesNotContain("Set-Cookie");
        assertThat(ana.post("/records/account", Map.of("fields", Map.of("name", "Where")))
                        .header("Location"))
                .doesNotContain("://")
                .doesNotStartWith("//");
    }

    @Test
    void whatIsTooMuchIsRefusedBeforeItIsUnderstood() throws Exception {
        var stranger = APPLICATION.nobody();
        String long_ = "x".repeat(100_000);
        assertThat(stranger.post("/session", Map.of("login", long_, "password", "x"))
                        .status())
                .isEqualTo(413);
        var dripping = HttpRequest.newBuilder(URI.create(APPLICATION.address() + "/api/v1/session"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(Victim.bytes("{\"login\":\"" + long_ + "\"}"))))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(dripping, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(413);
        }
        String account = raw.answered(
                "POST /api/v1/records/account HTTP/1.1",
                HOST,
                "Content-Type: application/json",
                "Content-Length: 99999999999",
                LAST,
                "",
                "{");
        assertThat(RawRequest.statusOf(account)).as("a stranger, closed").isIn(401, 413);
        String announced = raw.answered(
                "POST /api/v1/records/account HTTP/1.1",
                HOST,
                "Content-Type: application/json",
                signedIn(),
                "Content-Length: " + (33 << 20),
                LAST,
                "",
                "{");
        assertThat(RawRequest.statusOf(announced)).as(announced).isEqualTo(413);
    }

    /** A server that closes on what it has not read resets the connection, and its answer never arrives. */
    @Test
    void whoeverSendsTooMuchToTheEndHearsTheAnswer() throws IOException {
        String session = signedIn();
        for (String framing : List.of("Content-Length: " + (33 << 20), "Transfer-Encoding: chunked")) {
            boolean chunked = framing.startsWith("T");
            String huge = raw.answered(
                    "POST /api/v1/records/account HTTP/1.1",
                    HOST,
                    "Content-Type: application/json",
                    session,
                    framing,
                    LAST,
                    "",
                    (chunked ? Integer.toHexString(33 << 20) + "\r\n" : "") + "[" + " ".repeat((33 << 20) - 1)
                            + (chunked ? "\r\n0\r\n\r\n" : ""));
            assertThat(RawRequest.statusOf(huge)).as(framing + huge).isEqualTo(413);
            assertThat(huge).contains("tooLarge");
        }
    }

    /** Before the answer, while what is too large is passed over, and while it is read; nor is what is no body at all. */
    @Test
    void whoLeavesInTheMidstIsNoErrorOfOurs() throws IOException {
        String session = signedIn();
        String json = "Content-Type: application/json";
        String commands = "POST /api/v1/commands HTTP/1.1";
        String files = "POST /api/v1/records/account/" + made("account", Map.of("name", "Gone")) + "/files HTTP/1.1";
        String form = "Content-Type: multipart/form-data; boundary=x";
        String part = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nab";
        List<List<String>> halves = List.of(
                List.of(commands, HOST, json, session, "Content-Length: " + (33 << 20), "", "["),
                List.of(commands, HOST, json, session, "Content-Length: 1000", "", "{\"commands\":"),
                List.of(commands, HOST, json, session, "Transfer-Encoding: chunked", "", "5", "{\"com"),
                List.of(files, HOST, form, session, "Content-Length: 5000", "", part),
                List.of("POST /api/v1/session HTTP/1.1", HOST, json, "Content-Length: 99999", "", "{\"login\":"));
        try (var log = new Overheard()) {
            for (List<String> half : halves) {
                String answer = raw.answeredToHalf(half.toArray(String[]::new));
                assertThat(RawRequest.statusOf(answer)).as(half + answer).isNotEqualTo(500);
                for (int i = 0; i < 5; i++) {
                    raw.askedAndLeft(half.toArray(String[]::new));
                }
            }
            for (int i = 0; i < 30; i++) {
                raw.askedAndLeft("GET /api/v1/catalog HTTP/1.1", HOST, session, "", "");
            }
            String nonsense =
                    raw.answered(commands, HOST, json, session, "Transfer-Encoding: chunked", LAST, "", "zz", "");
            System.out.printf(
                    "no body at all: %s%n", nonsense.lines().findFirst().orElse("closed"));
            assertThat(RawRequest.statusOf(nonsense)).as(nonsense).isIn(0, 400);
            await().pollDelay(Duration.ofMillis(300))
                    .untilAsserted(
                            () -> assertThat(ana.get("/workspace").status()).isEqualTo(200));
            assertThat(log.errors()).isEmpty();
            assertThat(log.thrown()).isEmpty();
        }
    }

    /** The headers of somebody who is let in, as they stand in a request. */
    private static String signedIn() {
        var in = APPLICATION
                .nobody()
                .post(
                        "/session",
                        Map.of("login", RunningApplication.ADMINISTRATOR, "password", RunningApplication.PASSWORD));
        return "Cookie: " + in.header("Set-Cookie").split(";", 2)[0] + "\r\nX-CSRF-Token: "
                + in.at("/csrf").asString();
    }

    @ParameterizedTest
    @ValueSource(ints = {600, 100_000})
    void nestingEnds(int depth) {
        String json = "[".repeat(depth) + "]".repeat(depth);
        assertThat(ana.send("POST", "/commands", "{\"commands\":" + json + "}").status())
                .isEqualTo(400);
        String filter = "{\"not\":".repeat(depth) + "{\"field\":\"name\",\"op\":\"isEmpty\"}" + "}".repeat(depth);
        assertThat(ana.send("POST", "/records/account/query", "{\"filter\":" + filter + "}")
                        .status())
                .isEqualTo(400);
        assertThat(ana.get("/workspace").status()).isEqualTo(200);
    }

    @Test
    void numbersDatesAndTextsThatWouldBurstAreRefused() {
        for (String number : List.of("1e999999999", "1e-999999999", "9".repeat(5_000), "1e400", "-1e31")) {
            var answer = ana.send(
                    "POST",
                    "/records/product",
                    "{\"fields\":{\"name\":\"N\",\"price\":{\"amount\":" + number + ",\"currency\":\"EUR\"}}}");
            assertThat(answer.status())
                    .as(number.substring(0, Math.min(20, number.length())) + answer.text())
                    .isBetween(400, 422);
            var sought = ana.send(
                    "POST",
                    "/records/opportunity/query",
                    "{\"filter\":{\"field\":\"amount\",\"op\":\"gt\",\"value\":" + number + "}}");
            assertThat(sought.status()).as(sought.text()).isLessThan(500);
        }
        for (String value :
                List.of("%".repeat(10_000), "_%".repeat(5_000), "(a+)+$", "\\", "a".repeat(200_000) + "!")) {
            for (String op : List.of("contains", "startsWith", "is")) {
                var sought = ana.post(
                        "/records/account/query", Map.of("filter", Map.of("field", "name", "op", op, "value", value)));
                assertThat(sought.status()).as(op + sought.text()).isLessThan(500);
            }
            assertThat(ana.post("/records/account", Map.of("fields", Map.of("name", value)))
                            .status())
                    .isLessThan(500);
        }
        assertThat(ana.get("/records/account?limit=1000000000").status()).isLessThan(500);
        assertThat(ana.get("/records/account?sort=" + "name,".repeat(500) + "name")
                        .status())
                .isLessThan(500);
        assertThat(ana.get("/records/account?cursor=%00%ff").status()).isEqualTo(400);
    }

    /** The one character that no text of the database has. */
    @Test
    void theCharacterOfNumberNoneBringsNoDoorDown() {
        String zero = "%00x";
        for (Doors.Door door : Doors.of(APPLICATION)) {
            if (door.writes() || door.path().contains("stream")) {
                continue;
            }
            String path = door.anywhere();
            for (String asked : List.of(
                    "?q=" + zero
                            + "&object=account&objects=account&types=account&field=tags&from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z",
                    "?object=" + zero + "&field=" + zero + "&fields=" + zero + "&sort=" + zero + "&state=" + zero
                            + "&cursor=" + zero,
                    "?filter=%7B%22field%22:%22name%22,%22op%22:%22is%22,%22value%22:%22%5Cu0000%22%7D&event="
                            + zero)) {
                var answer = ana.get(path + asked);
                assertThat(answer.status()).as(door + asked + answer.text()).isLessThan(500);
            }
        }
        Map<String, String> filter = Map.of("field", "name", "op", "contains", "value", "\u0000");
        assertThat(ana.post("/records/account/query", Map.of("filter", filter)).status())
                .isLessThan(500);
        assertThat(ana.post("/records/account", Map.of("fields", Map.of("name", "a\u0000b")))
                        .status())
                .isLessThan(500);
        assertThat(APPLICATION
                        .nobody()
                        .post("/session", Map.of("login", "\u0000", "password", "\u0000"))
                        .status())
                .isLessThan(500);
    }

    /** Rules are data: the language they are written in has an end, whatever is written. */
    @Test
    void aRuleCannotRunAway() {
        for (String expression : List.of(
                "name.matches('^(a+)+$')",
                "[1,2,3].all(a, [1,2,3].all(b, [1,2,3].all(c, [1,2,3].all(d, true))))",
                "(".repeat(900) + "true" + ")".repeat(900),
                "'" + "x".repeat(100_000) + "' == name",
                "name + name ".repeat(150),
                "true ".repeat(3_000))) {
            var answer = ana.post("/catalog/rules/check", Map.of("objectType", "account", "expression", expression));
            assertThat(answer.status()).as(expression + answer.text()).isLessThan(500);
        }
    }

    @Test
    void whatIsAPageOrAPictureAndAProgramAtOnceIsADownload() {
        String account = made("account", Map.of("name", "Uploads"));
        Map<String, byte[]> tricks = Map.of(
                "polyglot.gif", Victim.bytes("GIF89a/*<svg/onload=alert(1)>*/=alert(1)//"),
                "drawing.svg", Victim.bytes("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"),
                "page.html", Victim.bytes("<script>alert(1)</script>"),
                "../../../../etc/passwd", Victim.bytes("root"),
                "..\\..\\windows\\win.ini", Victim.bytes("x"),
                ".htaccess", Victim.bytes("x"),
                "CON", Victim.bytes("x"),
                "a\u202Egpj.exe", Victim.bytes("MZ"));
        tricks.forEach((name, content) -> {
            var made = ana.upload(
                    "/records/account/" + account + "/files?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8),
                    "application/octet-stream",
                    content);
            assertThat(made.status()).as(name + made.text()).isEqualTo(201);
            var back = ana.download("/files/" + made.at("/id").asString() + "/content");
            assertThat(back.body()).isEqualTo(content);
            assertThat(back.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
            assertThat(back.headers().firstValue("Content-Security-Policy")).hasValue("default-src 'none'; sandbox");
            assertThat(back.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(back.headers().firstValue("Content-Disposition").orElseThrow())
                    .startsWith("attachment;")
                    .doesNotContain("/", "\\");
        });
    }

    @Test
    void whatWasExportedComputesNothingAndComesBackAsItWas() {
        String formula = "=HYPERLINK(\"https://evil.example\",\"x\")";
        made("account", Map.of("name", formula, "externalId", "zq-formula"));
        String csv = ana.get("/records/account/export?fields=name,externalId").text();
        assertThat(csv).contains("\"'=HYPERLINK(").doesNotContain(",=", "\n=");
    }

    private String made(String object, Map<String, ?> fields) {
        var answer = ana.post("/records/" + object, Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id").asString();
    }
}
