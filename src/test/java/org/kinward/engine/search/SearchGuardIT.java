package org.kinward.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.access.Rights;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.search.spi.FieldClasses;
import org.kinward.testing.ApiClient;
import org.kinward.testing.ApiClient.Answer;
import org.kinward.testing.RunningApplication;
import org.kinward.testing.SearchProbe;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Nobody finds what they may not see: neither records out of sight nor by words of fields that are hidden from them. */
class SearchGuardIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.with(SecretTaxIds.class);

    private static final SearchProbe PROBE = new SearchProbe(APPLICATION);
    private static ApiClient ana;
    private static ApiClient rita;
    private static ApiClient rui;

    @Configuration(proxyBeanMethods = false)
    static class SecretTaxIds {
        /** Tax ids are for administrators. */
        @Bean
        @Primary
        FieldClasses secretTaxIds() {
            return new FieldClasses() {
                @Override
                public String of(Model model, ModelField field) {
                    return field.key().equals("taxId") ? "secret" : OPEN;
                }

                @Override
                public Set<String> closed(Rights rights) {
                    return rights.on("user").create() ? Set.of() : Set.of("secret");
                }
            };
        }
    }

    @BeforeAll
    static void people() {
        APPLICATION.user("Rita Reis", "rita@example.com", "rep");
        APPLICATION.user("Rui Rocha", "rui@example.com", "rep");
        ana = APPLICATION.administrator();
        rita = APPLICATION.as("rita@example.com");
        rui = APPLICATION.as("rui@example.com");
    }

    private static String create(ApiClient who, Map<String, ?> fields) {
        Answer answer = who.post("/records/account", Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id").asString();
    }

    private static List<String> with(List<String> some, String one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }

    /** Written down by the administrator. */
    private static void need(String words, String account) {
        Map<String, Object> party = Map.of("object", "account", "id", account);
        Answer answer = ana.post("/records/need", Map.of("fields", Map.of("words", words, "party", party)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    @Test
    void eachFindsWhatIsWithinTheirSight() {
        create(rita, Map.of("name", "Ritas Gardenias"));
        create(rui, Map.of("name", "Ruis Gardenias"));
        PROBE.settle();
        assertThat(PROBE.titles(rita, "gardenias")).containsExactly("Ritas Gardenias");
        assertThat(PROBE.titles(rui, "gardenias")).containsExactly("Ruis Gardenias");
        assertThat(PROBE.titles(rui, "gardneias")).as("with a slip").containsExactly("Ruis Gardenias");
        assertThat(PROBE.titles(ana, "gardenias")).hasSize(2);
        assertThat(PROBE.titles(rui, "ritas gard")).isEmpty();
        create(rita, Map.of("name", "Zephyr"));
        PROBE.settle();
        assertThat(rita.get("/search?q=zehpyr").at("/corrections/0/taken").asString())
                .isEqualTo("zephyr");
        assertThat(rui.get("/search?q=zehpyr").at("/corrections").isEmpty())
                .as("not even the words are told")
                .isTrue();
    }

    @Test
    void oneWhoTakesARecordOverFindsItAndWhoGaveItAwayDoesNot() {
        String id = create(rita, Map.of("name", "Wandering Albatross"));
        PROBE.settle();
        assertThat(PROBE.titles(rita, "albatross")).hasSize(1);
        assertThat(PROBE.titles(rui, "albatross")).isEmpty();
        String other = rui.get("/session").at("/user/id").asString();
        Answer given = ana.patch("/records/account/" + id, Map.of("fields", Map.of("owner", Map.of("becomes", other))));
        assertThat(given.status()).as(given.text()).isEqualTo(200);
        assertThat(PROBE.titles(rita, "albatross")).as("at once").isEmpty();
        PROBE.settle();
        assertThat(PROBE.titles(rita, "albatross")).isEmpty();
        assertThat(PROBE.titles(rui, "albatross")).hasSize(1);
    }

    @Test
    void wordsOfAHiddenFieldDoNotFind() {
        create(rita, Map.of("name", "Hidden Heron", "taxId", "PL 7740001454", "description", "waders"));
        PROBE.settle();
        for (String typed : List.of("7740001454", "PL 7740001454", "40001454", "heron 7740001454")) {
            assertThat(PROBE.titles(ana, typed)).as(typed).containsExactly("Hidden Heron");
            assertThat(PROBE.titles(rita, typed)).as(typed).isEmpty();
        }
        assertThat(PROBE.titles(rita, "heron")).containsExactly("Hidden Heron");
        assertThat(PROBE.titles(rita, "heron waders")).containsExactly("Hidden Heron");
        assertThat(ana.get("/search?q=7740001454")
                        .at("/groups/0/items/0/match/field")
                        .asString())
                .isEqualTo("taxId");
    }

    /** What everybody writes is not gathered for who sees little of it: their own is looked through. */
    @Test
    void aWordThatIsEverywhereFindsOnesOwnInTheOrderOfAll() {
        for (int i = 0; i < 230; i++) {
            create(ana, Map.of("name", "Harbour house " + i));
        }
        create(rita, Map.of("name", "Lamp and Wick", "description", "by the harbour", "taxId", "PL 7740001455"));
        create(rita, Map.of("name", "Old Harbours"));
        create(rita, Map.of("name", "Old Harbour Inn"));
        create(rita, Map.of("name", "Harbour Lights"));
        need("a view of the harbour", create(rita, Map.of("name", "Harbour")));
        need("a berth in the harbour", create(ana, Map.of("name", "Harbour house 230")));
        PROBE.settle();
        List<String> all = List.of("Harbour", "Harbour Lights", "Old Harbour Inn", "Old Harbours", "Lamp and Wick");
        assertThat(PROBE.titles(rita, "harbour"))
                .as("and what is seen because it is about one's own")
                .containsExactlyInAnyOrderElementsOf(with(all, "a view of the harbour"))
                .containsSubsequence(all);
        assertThat(PROBE.titles(rita, "harb")).containsExactlyInAnyOrderElementsOf(with(all, "a view of the harbour"));
        assertThat(PROBE.titles(rita, "old harb")).containsExactlyInAnyOrder("Old Harbour Inn", "Old Harbours");
        assertThat(PROBE.titles(rita, "harbour 7740001455")).as("hidden").isEmpty();
        assertThat(PROBE.titles(rui, "harbour")).isEmpty();
        assertThat(PROBE.titles(ana, "harbour")).startsWith("Harbour", "Harbour house 230");
    }
}
