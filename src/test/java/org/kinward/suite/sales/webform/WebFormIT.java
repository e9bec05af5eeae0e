package org.kinward.suite.sales.webform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import tools.jackson.databind.JsonNode;

/** A public form, met as a browser and as a machine meets it. */
class WebFormIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([^\"]+)\"");

    private final ApiClient ana = APPLICATION.administrator();
    private final HttpClient stranger = HttpClient.newHttpClient();

    @Test
    void whatAStrangerSendsBecomesALead() throws Exception {
        var form = form("Contact us", Map.of("consentText", "You may call me about this.", "language", "pt-PT"));
        var page = get(form);
        var seal = seal(page);

        var sent = sendInTime(
                form,
                seal,
                Map.of(
                        "person", "Zita <b>Zarco</b>",
                        "emails", "zita@zarco.example",
                        "phones", "+351 912 345 678",
                        "interest", "Ovens",
                        "consent", "yes"));

        assertThat(page.body()).contains("lang=\"pt-PT\"").contains("Telefone").contains("You may call me about this.");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        assertThat(sent.body()).contains("Obrigado");
        var lead = lead("zita@zarco.example");
        assertThat(lead.at("/person/display").asString()).isEqualTo("Zita <b>Zarco</b>");
        assertThat(lead.at("/source").asString()).isEqualTo("website");
        assertThat(lead.at("/owner/title").asString()).isEqualTo("Ana Alves");
        assertThat(lead.at("/web.form/title").asString()).isEqualTo("Contact us");
        assertThat(lead.at("/createdBy").isNull()).isTrue();
        var whole = ana.get("/records/lead/" + lead.at("/id").asString()).json();
        assertThat(whole.at("/consentText").asString()).isEqualTo("You may call me about this.");
        assertThat(whole.at("/consentAt").isNull()).isFalse();
        assertThat(ana.get("/records/lead/" + lead.at("/id").asString() + "/history")
                        .at("/items/0/origin")
                        .asString())
                .isEqualTo("form");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndWhatWasTypedStays() throws Exception {
        var form = form("Careful", Map.of("needed", List.of("person"), "consentText", "I agree"));
        var seal = seal(get(form));

        var refused = sendInTime(form, seal, Map.of("emails", "no address", "company", "\"><script>alert(1)</script>"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"person-wrong\"")
                .contains("id=\"consent-wrong\"")
                .contains("value=\"no address\"")
                .doesNotContain("<script>");

        var again = send(form, seal, Map.of("person", "Ok", "emails", "no address", "consent", "yes"));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("id=\"emails-wrong\"").doesNotContain("id=\"person-wrong\"");
        assertThat(leads("Careful")).isZero();
    }

    @Test
    void aSecondClickMakesNoSecondLead() throws Exception {
        var form = form("Twice", Map.of());
        var seal = seal(get(form));
        var values = Map.of("person", "Vera Dupla", "emails", "vera@dupla.example");

        assertThat(sendInTime(form, seal, values).statusCode()).isEqualTo(200);
        assertThat(send(form, seal, values).statusCode()).isEqualTo(200);

        assertThat(leads("Twice")).isEqualTo(1);
    }

    @Test
    void aMachineThatFillsInEverythingIsThankedAndForgotten() throws Exception {
        var form = form("Trap", Map.of());
        var seal = seal(get(form));

        var sent = sendInTime(form, seal, Map.of("person", "Bot", "fax", "http://spam.example"));

        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(leads("Trap")).isZero();
    }

    @Test
    void whatComesTooSoonOrWithoutItsSealIsAskedForOnceMore() throws Exception {
        var form = form("Sealed", Map.of());
        var seal = seal(get(form));

        var tooSoon = send(form, seal, Map.of("person", "Flash"));
        var forged = send(form, "1.abc.def", Map.of("person", "Forger"));
        var foreign = send(form("Other form", Map.of()), seal, Map.of("person", "Foreigner"));

        assertThat(List.of(tooSoon.statusCode(), forged.statusCode(), foreign.statusCode()))
                .containsOnly(422);
        assertThat(tooSoon.body()).contains("value=\"Flash\"");
        assertThat(leads("Sealed")).isZero();
    }

    @Test
    void tooMuchIsNotTaken() throws Exception {
        var form = form("Large", Map.of());

        var large = send(form, seal(get(form)), Map.of("interest", "x".repeat(40_000)));

        assertThat(large.statusCode()).isEqualTo(413);
    }

    @Test
    void aClosedFormIsNotThere() throws Exception {
        var form = form("Closed", Map.of("active", false));

        assertThat(get(form).statusCode()).isEqualTo(404);
        assertThat(send(form, "x", Map.of("person", "Nobody")).statusCode()).isEqualTo(404);
    }

    @Test
    void thePageRunsNoScriptAndMayStandInAFrame() throws Exception {
        var page = get(form("<img src=x onerror=alert(1)>", Map.of()));

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .contains("frame-ancestors *")
                .doesNotContain("script-src");
        assertThat(page.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(page.body()).doesNotContain("<script").doesNotContain("<img");
    }

    @Test
    void anAddressThatSendsTooMuchHasToWait() throws Exception {
        var form = form("Flood", Map.of());
        int status = 0;
        for (int n = 0; n < 45 && status != 429; n++) {
            status = send(form, "x", Map.of("person", "Flood")).statusCode();
        }

        assertThat(status).isEqualTo(429);
        APPLICATION
                .bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("delete from engine.attempt")
                .update();
    }

    private String form(String heading, Map<String, Object> more) {
        Map<String, Object> fields = new LinkedHashMap<>(Map.of(
                "name",
                heading,
                "heading",
                heading,
                "fields",
                List.of("person", "company", "emails", "phones", "interest"),
                "assignee",
                ana.get("/session").at("/user/id").asString()));
        fields.putAll(more);
        var made = ana.post("/records/webForm", Map.of("fields", fields));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.at("/key").asString();
    }

    private HttpResponse<String> get(String key) throws IOException, InterruptedException {
        return stranger.send(HttpRequest.newBuilder(address(key)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String seal(HttpResponse<String> page) {
        var found = SEAL.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }

    /** As soon as a person could have sent it. */
    private HttpResponse<String> sendInTime(String key, String seal, Map<String, String> values) {
        return await().pollInSameThread()
                .pollDelay(Duration.ofMillis(2_100))
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> send(key, seal, values),
                        sent -> !sent.body().contains("once more")
                                && !sent.body().contains("enviar outra vez"));
    }

    private HttpResponse<String> send(String key, String seal, Map<String, String> values)
            throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put("seal", seal);
        String body = all.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return stranger.send(
                HttpRequest.newBuilder(address(key))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static URI address(String key) {
        return URI.create(APPLICATION.address() + "/f/" + key);
    }

    private JsonNode lead(String email) {
        return ana.post("/records/lead/query", Map.of("filter", Map.of("field", "emails", "op", "is", "value", email)))
                .at("/items/0");
    }

    private int leads(String occasion) {
        return ana.post(
                        "/records/lead/query",
                        Map.of("filter", Map.of("field", "occasion", "op", "is", "value", occasion)))
                .at("/items")
                .size();
    }
}
