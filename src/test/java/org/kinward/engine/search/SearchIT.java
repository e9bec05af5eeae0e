package org.kinward.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.ApiClient.Answer;
import org.kinward.testing.RunningApplication;
import org.kinward.testing.SearchProbe;
import tools.jackson.databind.JsonNode;

/** What is typed, and what comes up. */
class SearchIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static final SearchProbe PROBE = new SearchProbe(APPLICATION);
    private static ApiClient ana;
    private static String torrefacao;

    @BeforeAll
    static void people() {
        ana = APPLICATION.administrator();
        torrefacao = create(
                "account",
                Map.of(
                        "name",
                        "Torrefação São João",
                        "taxId",
                        "PT 509 123 456",
                        "emails",
                        List.of("geral@saojoao.example"),
                        "phones",
                        List.of("912 345 678"),
                        "website",
                        "https://saojoao.example",
                        "address",
                        Map.of("city", "Łódź", "country", "PL")));
        create("account", Map.of("name", "Kowalski i Synowie"));
        create("account", Map.of("name", "Zenith", "description", "They roast for Kowalski"));
        create("note", Map.of("body", "Met at the fair\nThey want decaffeinated espresso", "about", about(torrefacao)));
        PROBE.settle();
    }

    private static Map<String, Object> about(String account) {
        return Map.of("object", "account", "id", account);
    }

    private static String create(String object, Map<String, ?> fields) {
        Answer answer = ana.post("/records/" + object, Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id").asString();
    }

    private static List<String> titles(String typed) {
        return PROBE.titles(ana, typed);
    }

    @Test
    void accentsAndCaseDoNotMatter() {
        assertThat(titles("torrefacao")).containsExactly("Torrefação São João");
        assertThat(titles("SÃO joão")).containsExactly("Torrefação São João");
        assertThat(titles("łodz")).containsExactly("Torrefação São João");
    }

    @Test
    void wordsAreFoundByTheirBeginningInAnyOrder() {
        assertThat(titles("joa tor")).containsExactly("Torrefação São João");
        assertThat(titles("espr")).containsExactly("Met at the fair");
    }

    @Test
    void aSlipOfTheFingerFindsWhatWasMeantAndSaysSo() {
        Answer answer = ana.get("/search?q=kowlaski");
        assertThat(SearchProbe.titles(answer)).contains("Kowalski i Synowie", "Zenith");
        assertThat(answer.at("/corrections/0/taken").asString()).isEqualTo("kowalski");
    }

    @Test
    void numbersAreFoundByAnyPartInAnyForm() {
        for (String typed : List.of(
                "912345678",
                "912 345 678",
                "+351 912 345 678",
                "345678",
                "0912345678",
                "509123456",
                "PT509123456",
                "509 123",
                "123456")) {
            assertThat(titles(typed)).as(typed).containsExactly("Torrefação São João");
        }
    }

    @Test
    void addressesAreFoundByAPart() {
        for (String typed : List.of("geral@saojoao.example", "geral@", "saojoao", "ojoao.exam", "eral@sao")) {
            assertThat(titles(typed)).as(typed).containsExactly("Torrefação São João");
        }
    }

    @Test
    void titlesComeBeforeOtherTextAndWhatMatchesIsShown() {
        Answer answer = ana.get("/search?q=kowalski");
        assertThat(SearchProbe.titles(answer)).containsExactly("Kowalski i Synowie", "Zenith");
        JsonNode first = answer.at("/groups/0/items/0");
        assertThat(first.at("/ranges/0/1").asInt()).isEqualTo("Kowalski".length());
        assertThat(first.path("match").isNull()).isTrue();
        JsonNode match = answer.at("/groups/0/items/1/match");
        assertThat(match.path("field").asString()).isEqualTo("description");
        int from = match.at("/ranges/0/0").asInt();
        assertThat(match.path("text").asString().substring(from, from + 8)).isEqualTo("Kowalski");
    }

    @Test
    void aChangeAndADeletionAreTakenUp() {
        String id = create("account", Map.of("name", "Fleeting Oriole"));
        PROBE.settle();
        assertThat(titles("oriole")).hasSize(1);
        ana.patch("/records/account/" + id, Map.of("fields", Map.of("name", Map.of("becomes", "Lasting Heron"))));
        PROBE.settle();
        assertThat(titles("oriole")).isEmpty();
        assertThat(titles("heron")).hasSize(1);
        ana.delete("/records/account/" + id);
        assertThat(titles("heron")).as("before the entries know").isEmpty();
        PROBE.settle();
        assertThat(titles("heron")).isEmpty();
        ana.post("/records/account/" + id + "/restore", Map.of());
        PROBE.settle();
        assertThat(titles("heron")).hasSize(1);
    }

    @Test
    void onlyTheTypesAskedForAreSearched() {
        List<String> objects = new ArrayList<>();
        ana.get("/search?q=fair&objects=account,task")
                .json()
                .path("groups")
                .forEach(group -> objects.add(group.path("object").asString()));
        assertThat(objects).isEmpty();
        assertThat(ana.get("/search?q=fair&objects=note").at("/groups/0/object").asString())
                .isEqualTo("note");
        assertThat(ana.get("/search?q=fair&objects=nothing").status()).isEqualTo(404);
    }

    @Test
    void nothingTypedFindsNothing() {
        assertThat(titles("")).isEmpty();
        assertThat(titles("  ")).isEmpty();
        assertThat(titles("qqqqxz")).isEmpty();
    }
}
