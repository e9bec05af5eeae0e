package org.kinward.engine.sharelink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a link shows to those outside, and when it shows nothing any more. */
class ShareLinkIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private final ApiClient ana = APPLICATION.administrator();
    private final JdbcClient jdbc = JdbcClient.create(APPLICATION.dataSource());

    @Test
    void whoHoldsTheLinkReadsTheChosenFieldsInTheirLanguageAndNothingElse() throws Exception {
        ApiClient lia = person("Lia Ligação", "lia@example.com");
        String deal = deal(lia, "Aço & <b>filhos</b>");
        String path = link(lia, deal, Map.of("fields", List.of("amount", "closeDate", "nextStep"), "days", 3));

        HttpResponse<String> door = get(path, "pl");
        assertThat(door.statusCode()).isEqualTo(200);
        assertThat(door.body())
                .contains("Lia Ligação coś tu udostępnia.", "Otwórz")
                .doesNotContain("Aço", "1054");
        HttpResponse<String> page = open(path, "", "pt-PT");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<h1>Aço &amp; &lt;b&gt;filhos&lt;/b&gt;</h1>", "054,00", "1 de março de 2027", "Valor")
                .contains("Telefonar &lt;já&gt;")
                .doesNotContain("<b>", "reference of ours", "<script");
        assertThat(List.of(door, page)).allSatisfy(ShareLinkIT::keepsItselfToItself);

        var links = lia.get("/records/opportunity/" + deal + "/links").at("/items/0");
        assertThat(links.path("opened").asInt()).isEqualTo(1);
        assertThat(links.path("openings").path(0).path("browser").asString()).isEqualTo("Firefox");
        assertThat(links.path("openings").path(0).path("system").asString()).isEqualTo("Linux");
        assertThat(links.toString()).doesNotContain(path.substring(3));
        assertThat(jdbc.sql("select event from engine.audit_waiting union select event from engine.audit_entry")
                        .query(String.class)
                        .list())
                .contains("share link made", "share link opened");
    }

    @Test
    void aLinkEndsWithItsDaysWithItsRecordAndWhenItIsTakenBack() throws Exception {
        ApiClient max = person("Max", "max.links@example.com");
        String deal = deal(max, "Ended");
        String first = link(max, deal, Map.of("fields", List.of("amount")));
        assertThat(open(first, "", "en").statusCode()).isEqualTo(200);

        String id = max.get("/records/opportunity/" + deal + "/links")
                .at("/items/0/id")
                .asString();
        assertThat(max.delete("/records/opportunity/" + deal + "/links/" + id).status())
                .isEqualTo(204);
        assertThat(open(first, "", "en").statusCode()).isEqualTo(404);
        assertThat(get(first, "en").statusCode()).isEqualTo(404);

        String second = link(max, deal, Map.of("fields", List.of("amount")));
        jdbc.sql("update engine.share_link set until = now() where taken_back_at is null and record = ?::uuid")
                .param(deal)
                .update();
        assertThat(open(second, "", "en").statusCode()).isEqualTo(404);

        String third = link(max, deal, Map.of("fields", List.of("amount")));
        max.delete("/records/opportunity/" + deal);
        assertThat(open(third, "", "en").statusCode()).isEqualTo(404);
        assertThat(get("/s/guessed", "en").body()).isEqualTo(get(first, "en").body());
    }

    @Test
    void aLinkShowsWhatItsMakerMaySeeWhenItIsOpenedAndNothingOnceTheyMayNotShareIt() throws Exception {
        ApiClient eva = person("Eva", "eva.links@example.com");
        String deal = deal(eva, "Seen through Eva");
        String path = link(eva, deal, Map.of("fields", List.of("amount", "nextStep")));
        assertThat(open(path, "", "en").body()).contains("€1,054.00", "Telefonar");

        ana.put("/field-rights/opportunity", Map.of("rights", Map.of("rep", Map.of("amount", "hidden"))));
        await(() -> !open(path, "", "en").body().contains("1,054"));
        assertThat(open(path, "", "en").body()).contains("Telefonar");
        assertThat(eva.post("/records/opportunity/" + deal + "/links", Map.of("fields", List.of("amount")))
                        .at("/violations/0/code")
                        .asString())
                .isEqualTo("unknownField");
        ana.put("/field-rights/opportunity", Map.of("rights", Map.of("rep", Map.of())));
        await(() -> open(path, "", "en").body().contains("1,054"));

        String dora = APPLICATION.user("Dora", "dora.links@example.com", "rep").toString();
        ana.patch("/records/opportunity/" + deal, Map.of("fields", Map.of("owner", Map.of("becomes", dora))));
        assertThat(open(path, "", "en").statusCode()).isEqualTo(404);
        ApiClient doras = APPLICATION.as("dora.links@example.com");
        String hers = link(doras, deal, Map.of("fields", List.of("nextStep")));
        assertThat(open(hers, "", "en").statusCode()).isEqualTo(200);
        ana.patch("/records/user/" + dora, Map.of("fields", Map.of("active", Map.of("becomes", false))));
        await(() -> open(hers, "", "en").statusCode() == 404);
    }

    @Test
    void onlyWhoMayShareARecordAndTakeItAlongMakesALink() {
        ApiClient ines = person("Inês", "ines.links@example.com");
        ApiClient noa = person("Noa", "noa.links@example.com");
        String deal = deal(ines, "Hers");
        Map<String, Object> wanted = Map.of("fields", List.of("amount"));
        assertThat(noa.post("/records/opportunity/" + deal + "/links", wanted).status())
                .isEqualTo(404);
        assertThat(noa.get("/records/opportunity/" + deal + "/links").status()).isEqualTo(404);
        ana.post(
                "/records/grant",
                Map.of(
                        "fields",
                        Map.of(
                                "record", Map.of("object", "opportunity", "id", deal),
                                "to",
                                        Map.of(
                                                "object",
                                                "user",
                                                "id",
                                                noa.get("/session")
                                                        .at("/user/id")
                                                        .asString()),
                                "access", "write")));
        waitFor(() -> noa.get("/records/opportunity/" + deal).status() == 200);
        assertThat(noa.post("/records/opportunity/" + deal + "/links", wanted).status())
                .isEqualTo(403);

        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("fields", List.of("amount"), "days", 0),
                Map.of("fields", List.of("amount"), "days", 91),
                Map.of("fields", List.of("nothing")),
                Map.of("fields", List.of("owner")),
                Map.of("fields", List.of("lines")),
                Map.of("fields", List.of("amount"), "password", "short"))) {
            assertThat(ines.post("/records/opportunity/" + deal + "/links", wrong)
                            .status())
                    .as(wrong.toString())
                    .isEqualTo(422);
        }
        String user = ines.get("/session").at("/user/id").asString();
        assertThat(ana.post("/records/user/" + user + "/links", Map.of("fields", List.of("email")))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aPasswordIsAskedForAndNotGuessed() throws Exception {
        ApiClient tom = person("Tom", "tom.links@example.com");
        String deal = deal(tom, "Behind a password");
        String path = link(tom, deal, Map.of("fields", List.of("amount"), "password", "rio tejo 1755"));
        assertThat(get(path, "en").body()).contains("type=\"password\"");
        assertThat(open(path, "rio douro", "en").statusCode()).isEqualTo(422);
        assertThat(open(path, "rio tejo 1755", "en").body()).contains("€1,054.00");
        for (int i = 0; i < 9; i++) {
            open(path, "guess " + i, "en");
        }
        assertThat(open(path, "rio tejo 1755", "en").statusCode()).isEqualTo(429);
        assertThat(jdbc.sql("select string_agg(password, ' ') from engine.share_link")
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$")
                .doesNotContain("tejo");
    }

    private static void keepsItselfToItself(HttpResponse<String> page) {
        var headers = page.headers();
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
        assertThat(headers.firstValue("X-Robots-Tag").orElse("")).contains("noindex");
        assertThat(headers.firstValue("Content-Security-Policy").orElse("")).startsWith("default-src 'none'");
        assertThat(headers.allValues("Set-Cookie")).isEmpty();
    }

    private static ApiClient person(String name, String email) {
        APPLICATION.user(name, email, "rep");
        return APPLICATION.as(email);
    }

    private static String deal(ApiClient who, String name) {
        var answer = who.post(
                "/records/opportunity",
                Map.of(
                        "fields",
                        Map.of(
                                "name", name,
                                "amount", Map.of("amount", "1054.00", "currency", "EUR"),
                                "closeDate", "2027-03-01",
                                "nextStep", "Telefonar <já>",
                                "description", "reference of ours")));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id").asString();
    }

    private static String link(ApiClient who, String deal, Map<String, Object> wanted) {
        var answer = who.post("/records/opportunity/" + deal + "/links", new HashMap<>(wanted));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/path").asString();
    }

    private static HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
        return send(request(path, language).GET().build());
    }

    private static HttpResponse<String> open(String path, String password, String language)
            throws IOException, InterruptedException {
        String form = "password=" + password.replace(' ', '+');
        return send(request(path, language)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private static HttpRequest.Builder request(String path, String language) {
        return HttpRequest.newBuilder(URI.create(APPLICATION.address() + path))
                .header("Accept-Language", language)
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }

    private static void waitFor(Callable<Boolean> what) {
        try {
            await(what);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void await(Callable<Boolean> what) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!what.call()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.sleep(100);
        }
    }
}
