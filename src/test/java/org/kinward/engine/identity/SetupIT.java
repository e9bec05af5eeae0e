package org.kinward.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

class SetupIT {
    private static final Map<String, String> ANSWERS = Map.of(
            "company", "Oficina Norte",
            "name", "Maria Sousa",
            "email", "maria@example.com",
            "password", "a long password",
            "locale", "pt-PT",
            "baseCurrency", "USD");

    @Test
    void aFreshWorkspaceIsSetUpOnceByWhoeverSitsAtTheMachine() {
        try (var application = RunningApplication.startFresh(Map.of())) {
            var browser = application.nobody();
            assertThat(browser.get("/setup").at("/needed").asBoolean()).isTrue();
            assertThat(browser.get("/setup").at("/code").asBoolean()).isFalse();

            var signedIn = browser.post("/setup", ANSWERS);

            assertThat(signedIn.status()).as(signedIn.text()).isEqualTo(200);
            assertThat(signedIn.at("/user/role").asString()).isEqualTo("administrator");
            assertThat(signedIn.at("/workspace/name").asString()).isEqualTo("Oficina Norte");
            assertThat(signedIn.at("/workspace/baseCurrency").asString()).isEqualTo("USD");
            assertThat(signedIn.at("/workspace/empty").asBoolean()).isTrue();
            assertThat(names(application.as("maria@example.com"), "pipeline")).containsExactly("Vendas");
            assertThat(names(application.as("maria@example.com"), "stage"))
                    .containsExactly("Prospeção", "Contacto", "Proposta", "Negociação", "Ganha", "Perdida");
            whatFollowsAPurchaseIsSaidInEachLanguage(application);
            assertThat(browser.get("/session").status()).isEqualTo(200);
            assertThat(application.as("maria@example.com").get("/session").status())
                    .isEqualTo(200);

            assertThat(browser.get("/setup").at("/needed").asBoolean()).isFalse();
            var again = application.nobody().post("/setup", ANSWERS);
            assertThat(again.status()).isEqualTo(409);
            assertThat(again.code()).isEqualTo("wrongState");
        }
    }

    @Test
    void whoeverComesFromElsewhereNeedsTheCodeAndIsToldAllThatIsWrong() {
        try (var application = RunningApplication.startFresh(Map.of())) {
            var stranger = application.nobody().with("X-Forwarded-For", "203.0.113.7");
            assertThat(stranger.get("/setup").at("/code").asBoolean()).isTrue();
            assertThat(stranger.post("/setup", ANSWERS).status()).isEqualTo(422);
            assertThat(elsewhere(application)
                            .post("/setup", ANSWERS)
                            .at("/violations/0/code")
                            .asString())
                    .isEqualTo("wrongSetupCode");

            var wrong = application.nobody().post("/setup", Map.of("email", "maria", "baseCurrency", "XXL"));

            assertThat(wrong.status()).isEqualTo(422);
            assertThat(wrong.json().at("/violations").findValuesAsString("field"))
                    .containsExactlyInAnyOrderElementsOf(
                            List.of("company", "baseCurrency", "name", "email", "password"));
            assertThat(application.nobody().get("/setup").at("/needed").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void theEnvironmentMayNameTheFirstAdministrator() {
        var settings = Map.<String, Object>of(
                "kinward.admin.email", "root@example.com", "kinward.admin.password", "a long password");

        try (var application = RunningApplication.startFresh(settings)) {
            assertThat(application
                            .as("root@example.com")
                            .get("/session")
                            .at("/user/role")
                            .asString())
                    .isEqualTo("administrator");
        }
    }

    @Test
    void whatSomebodyHasNamedAlreadyKeepsItsName() {
        try (var application = RunningApplication.startFresh(Map.of())) {
            JdbcClient.create(application.dataSource())
                    .sql("update data.\"stage\" set name = 'Namoro' where name = 'Engaging'")
                    .update();
            var browser = application.nobody();

            browser.post("/setup", ANSWERS);

            assertThat(names(application.as("maria@example.com"), "stage"))
                    .contains("Prospeção", "Namoro")
                    .doesNotContain("Contacto");
        }
    }

    /** As whoever sets it up speaks, and again as somebody else does where the first words are still there. */
    private static void whatFollowsAPurchaseIsSaidInEachLanguage(RunningApplication application) {
        assertThat(moments(application)).contains("Telefonar para saber como correu", "Propor o que vem a seguir");
        Map<String, String> thanks = Map.of(
                "pl", "Podziękować osobie, która nas poleciła",
                "pt-BR", "Agradecer a quem nos indicou",
                "en", "Thank whoever recommended us",
                "pt-PT", "Agradecer a quem nos recomendou");
        thanks.forEach((tag, thank) -> {
            Locale language = Locale.forLanguageTag(tag);
            application
                    .bean("org.kinward.suite.sales.followup.FirstPlans", AtSetup.class)
                    .run(language);
            List<String> other =
                    thanks.values().stream().filter(one -> !one.equals(thank)).toList();
            assertThat(moments(application)).contains(thank).doesNotContainAnyElementsOf(other);
        });
    }

    private static List<String> moments(RunningApplication application) {
        return JdbcClient.create(application.dataSource())
                .sql("select subject from data.follow_up_moment")
                .query(String.class)
                .list();
    }

    private static List<String> names(ApiClient client, String object) {
        var order = List.of(Map.of("field", "position"));
        return client.post("/records/" + object + "/query", Map.of("sort", order))
                .at("/items")
                .valueStream()
                .map(one -> one.at("/name").asString())
                .toList();
    }

    private static ApiClient elsewhere(RunningApplication application) {
        return application.nobody().with("Origin", "https://crm.example.com");
    }
}
