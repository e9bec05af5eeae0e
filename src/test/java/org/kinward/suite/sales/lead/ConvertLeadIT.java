package org.kinward.suite.sales.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.ApiClient.Answer;
import org.kinward.testing.RunningApplication;
import tools.jackson.databind.JsonNode;

/** Converting a lead: what it becomes, what it finds, what goes with it, and taking it back. */
class ConvertLeadIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private final ApiClient ana = APPLICATION.administrator();

    @Test
    void aLeadBecomesACompanyAPersonAJobAndADeal() {
        var lead = lead("Carla Couto", "Couto Metais", "carla@couto.example");

        var done = convert(
                lead,
                Map.of("withDeal", true, "dealName", "Ovens", "amount", Map.of("amount", "900", "currency", "EUR")));

        assertThat(done.at("/made/account/title").asString()).isEqualTo("Couto Metais");
        assertThat(done.at("/made/contact/title").asString()).isEqualTo("Carla Couto");
        assertThat(done.at("/made/opportunity/title").asString()).isEqualTo("Ovens");
        assertThat(done.at("/record/status").asString()).isEqualTo("converted");
        var deal = ana.get("/records/opportunity/" + id(done, "opportunity")).json();
        assertThat(deal.at("/account/title").asString()).isEqualTo("Couto Metais");
        assertThat(deal.at("/stage/title").asString()).isEqualTo("Prospecting");
        assertThat(deal.at("/amount/amount").asString()).isEqualTo("900");
        assertThat(jobs(id(done, "contact"))).containsExactly("Couto Metais");
        var contact = ana.get("/records/contact/" + id(done, "contact")).json();
        assertThat(contact.at("/emails/0/value").asString()).isEqualTo("carla@couto.example");
        assertThat(contact.at("/owner/title").asString()).isEqualTo("Ana Alves");
    }

    @Test
    void askedAgainItAnswersWhatCameOfItAndMakesNothing() {
        var lead = lead("Dora Duarte", "Duarte Lda", "dora@duarte.example");
        var first = convert(lead, Map.of());

        var again = convert(lead, Map.of("withDeal", true));

        assertThat(again.at("/batch").isNull()).isTrue();
        assertThat(again.at("/made/account/id")).isEqualTo(first.at("/made/account/id"));
        assertThat(again.at("/made").has("opportunity")).isFalse();
        assertThat(named("account", "Duarte Lda")).isEqualTo(1);
    }

    @Test
    void twoWhoConvertAtOnceMakeOneCompany() throws Exception {
        var lead = lead("Ema Eco", "Eco Dupla", "ema@eco.example");
        Callable<Answer> convert =
                () -> ana.post("/records/lead/" + id(lead) + "/actions/convert", Map.of("input", Map.of()));

        try (var both = Executors.newFixedThreadPool(4)) {
            var answers = both.invokeAll(List.of(convert, convert, convert, convert));
            for (var answer : answers) {
                assertThat(answer.get().status()).as(answer.get().text()).isEqualTo(200);
            }
        }

        assertThat(named("account", "Eco Dupla")).isEqualTo(1);
        assertThat(named("contact", "Ema Eco")).isEqualTo(1);
    }

    @Test
    void aRequestSentAgainUnderItsKeyMakesNothingTwice() {
        var lead = lead("Filipa Faro", "Faro Luz", "filipa@faro.example");
        var key = UUID.randomUUID().toString();
        ana.with("Idempotency-Key", key);
        var first = convert(lead, Map.of());
        var again = convert(lead, Map.of());
        ana.with("Idempotency-Key", "");

        assertThat(again.at("/made/account/id")).isEqualTo(first.at("/made/account/id"));
        assertThat(named("account", "Faro Luz")).isEqualTo(1);
    }

    @Test
    void whoIsKnownAlreadyIsFoundAndSaysWhy() {
        var byName = made("account", Map.of("name", "GRAÇA & Filhos"));
        var byDomain = made("account", Map.of("name", "Other name", "website", "https://www.graca.example/shop"));
        var person =
                made("contact", Map.of("name", "Gil Graça", "emails", List.of(Map.of("value", "GIL@graca.example"))));
        var lead = lead("G. Graça", "graca & filhos", "gil@graca.example");

        var found = ana.post("/records/lead/" + id(lead) + "/actions/convert/preview", Map.of())
                .json();

        assertThat(found.at("/found/account").valueStream().map(ConvertLeadIT::told))
                .containsExactly(id(byName) + " Same name", id(byDomain) + " Same domain");
        assertThat(found.at("/found/contact").valueStream().map(ConvertLeadIT::told))
                .containsExactly(id(person) + " Same e-mail");
        assertThat(found.at("/values/account").asString()).isEqualTo("graca & filhos");
    }

    @Test
    void aLeadJoinsThoseThatAreThereAndNobodyIsGivenAJobTwice() {
        var account = made("account", Map.of("name", "Hotel Horizonte"));
        var contact = made("contact", Map.of("name", "Hugo Horta"));
        made("worksAt", Map.of("contact", id(contact), "account", id(account)));
        var lead = lead("Hugo H.", "Horizonte", "hugo@horizonte.example");

        var done = convert(lead, Map.of("account", id(account), "contact", id(contact)));

        assertThat(id(done, "account")).isEqualTo(id(account));
        assertThat(named("account", "Horizonte")).isZero();
        assertThat(jobs(id(contact))).containsExactly("Hotel Horizonte");
    }

    @Test
    void whatWasWrittenAboutTheLeadStandsWithThePersonAndUndoingPutsAllOfItBack() {
        var lead = lead("Ines Ilha", "Ilha Verde", "ines@ilha.example");
        var note = made("note", Map.of("body", "Met at the fair", "about", Map.of("object", "lead", "id", id(lead))));

        var done = convert(lead, Map.of("withDeal", true));
        var contact = id(done, "contact");

        assertThat(ana.get("/records/note/" + id(note)).at("/about/id").asString())
                .isEqualTo(contact);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ana.get("/records/contact/" + contact + "/timeline")
                                .text())
                        .contains("Met at the fair")
                        .contains("Ines Ilha · Ilha Verde"));

        var undone =
                ana.post("/undo", Map.of("batch", done.at("/batch").asString())).json();

        assertThat(undone.at("/outcomes")
                        .valueStream()
                        .map(one -> one.at("/status").asString()))
                .containsOnly("saved");
        var back = ana.get("/records/lead/" + id(lead)).json();
        assertThat(back.at("/status").asString()).isEqualTo("new");
        assertThat(back.at("/convertedContact").isNull()).isTrue();
        assertThat(ana.get("/records/note/" + id(note)).at("/about/id").asString())
                .isEqualTo(id(lead));
        assertThat(named("account", "Ilha Verde")).isZero();
        assertThat(named("contact", "Ines Ilha")).isZero();

        assertThat(convert(back, Map.of()).at("/batch").isNull()).isFalse();
    }

    @Test
    void whatIsRefusedLeavesNothingBehind() {
        var lead = lead("Joana Jorge", "Jorge SA", "joana@jorge.example");

        var unknown = ana.post(
                "/records/lead/" + id(lead) + "/actions/convert",
                Map.of("input", Map.of("account", UUID.randomUUID().toString())));
        var misread = ana.post(
                "/records/lead/" + id(lead) + "/actions/convert",
                Map.of("input", Map.of("amount", "much", "colour", "red")));

        assertThat(unknown.status()).isEqualTo(422);
        assertThat(misread.status()).isEqualTo(422);
        assertThat(misread.at("/violations")
                        .valueStream()
                        .map(one -> one.at("/field").asString()))
                .containsExactlyInAnyOrder("amount", "colour");
        assertThat(named("contact", "Joana Jorge")).isZero();
        assertThat(ana.get("/records/lead/" + id(lead)).at("/status").asString())
                .isEqualTo("new");
    }

    @Test
    void whoMayNotChangeALeadDoesNotConvertIt() {
        APPLICATION.user("Karl Klein", "karl@example.com", "rep");
        var lead = lead("Lia Lobo", "Lobo Lda", "lia@lobo.example");

        var refused = APPLICATION
                .as("karl@example.com")
                .post("/records/lead/" + id(lead) + "/actions/convert", Map.of("input", Map.of()));

        assertThat(refused.status()).isIn(403, 404);
        assertThat(named("account", "Lobo Lda")).isZero();
    }

    private JsonNode lead(String person, String company, String email) {
        return made("lead", Map.of("person", person, "company", company, "emails", List.of(Map.of("value", email))));
    }

    private JsonNode convert(JsonNode lead, Map<String, Object> input) {
        var answer = ana.post("/records/lead/" + id(lead) + "/actions/convert", Map.of("input", input));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private List<String> jobs(String contact) {
        return ana.post(
                        "/records/worksAt/query",
                        Map.of("filter", Map.of("field", "contact", "op", "is", "value", contact)))
                .at("/items")
                .valueStream()
                .map(one -> one.at("/account/title").asString())
                .toList();
    }

    private long named(String object, String name) {
        return ana.post(
                        "/records/" + object + "/query",
                        Map.of("filter", Map.of("field", "name", "op", "is", "value", name)))
                .at("/items")
                .size();
    }

    private JsonNode made(String object, Map<String, Object> fields) {
        var answer = ana.post("/records/" + object, Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private static String told(JsonNode found) {
        return found.at("/record/id").asString() + " " + found.at("/why").asString();
    }

    private static String id(JsonNode record) {
        return record.at("/id").asString();
    }

    private static String id(JsonNode done, String made) {
        return done.at("/made/" + made + "/id").asString();
    }
}
