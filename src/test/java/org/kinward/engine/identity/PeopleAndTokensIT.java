package org.kinward.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;

class PeopleAndTokensIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    @Test
    void aTokenIsShownOnceActsAsItsMakerAndEndsWhenRevoked() {
        var ana = APPLICATION.administrator();

        var made = ana.post("/tokens", Map.of("name", "import"));

        assertThat(made.status()).isEqualTo(201);
        var script = APPLICATION
                .nobody()
                .with("Authorization", "Bearer " + made.at("/token").asString());
        assertThat(script.get("/session").at("/user/email").asString()).isEqualTo(RunningApplication.ADMINISTRATOR);
        assertThat(script.patch("/workspace", Map.of("name", "By script")).status())
                .isEqualTo(200);
        assertThat(ana.get("/tokens").text())
                .contains("\"import\"")
                .doesNotContain(made.at("/token").asString());

        assertThat(ana.delete("/tokens/" + made.at("/id").asString()).status()).isEqualTo(204);
        assertThat(script.get("/session").status()).isEqualTo(401);
        assertThat(ana.delete("/tokens/" + made.at("/id").asString()).status()).isEqualTo(404);
    }

    @Test
    void everybodyChoosesTheirOwnLanguageAndIsAnsweredInIt() {
        APPLICATION.user("Piotr", "piotr@example.com", "rep");
        var piotr = APPLICATION.as("piotr@example.com");
        assertThat(piotr.get("/records/nothing/1").at("/detail").asString()).doesNotContain("ą", "ę", "ż");

        assertThat(piotr.patch("/session", Map.of("locale", "pl"))
                        .at("/user/locale")
                        .asString())
                .isEqualTo("pl");

        assertThat(piotr.patch("/workspace", Map.of()).at("/title").asString()).isEqualTo("Brak uprawnień");
        assertThat(piotr.patch("/session", Map.of("locale", "tlh")).status()).isEqualTo(422);
    }

    @Test
    void onesOwnPasswordNeedsTheCurrentOneAndEndsTheOtherSessions() {
        UUID id = APPLICATION.user("Inês", "ines@example.com", "rep");
        var here = APPLICATION.as("ines@example.com");
        var there = APPLICATION.as("ines@example.com");

        assertThat(change(here, id, "quite a new secret", "not the current one")
                        .at("/violations/0/code")
                        .asString())
                .isEqualTo("wrongPassword");
        assertThat(change(here, id, "short", RunningApplication.PASSWORD)
                        .at("/violations/0/code")
                        .asString())
                .isEqualTo("tooShort");
        assertThat(change(here, id, "quite a new secret", RunningApplication.PASSWORD)
                        .status())
                .isEqualTo(204);

        assertThat(here.get("/session").status()).isEqualTo(200);
        assertThat(there.get("/session").status()).isEqualTo(401);
        APPLICATION.nobody().signIn("ines@example.com", "quite a new secret");
    }

    @Test
    void anAdministratorGivesOthersPasswordsAndNobodyElseDoes() {
        UUID rui = APPLICATION.user("Rui", "rui@example.com", "rep");
        APPLICATION.user("Marta", "marta@example.com", "manager");

        assertThat(APPLICATION
                        .as("marta@example.com")
                        .put("/users/" + rui + "/password", Map.of("password", "quite a new secret"))
                        .status())
                .isEqualTo(403);
        assertThat(APPLICATION
                        .administrator()
                        .put("/users/" + rui + "/password", Map.of("password", "quite a new secret"))
                        .status())
                .isEqualTo(204);
        APPLICATION.nobody().signIn("rui@example.com", "quite a new secret");
        assertThat(APPLICATION
                        .administrator()
                        .put("/users/" + UUID.randomUUID() + "/password", Map.of("password", "quite a new secret"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theWorkspaceIsTheAdministratorsToChange() {
        APPLICATION.user("Tomás", "tomas@example.com", "manager");
        var change = Map.of("name", "Norte", "timeZone", "Europe/Warsaw", "rates", Map.of("USD", "0.91"));

        var denied = APPLICATION.as("tomas@example.com").patch("/workspace", change);
        var changed = APPLICATION.administrator().patch("/workspace", change);
        var wrong = APPLICATION.administrator().patch("/workspace", Map.of("timeZone", "Mars", "baseCurrency", "XXL"));

        assertThat(denied.status()).isEqualTo(403);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.at("/timeZone").asString()).isEqualTo("Europe/Warsaw");
        assertThat(changed.at("/rates/USD").asString()).isEqualTo("0.91");
        assertThat(wrong.at("/violations").findValuesAsString("code"))
                .containsExactlyInAnyOrder("notATimeZone", "notACurrency");
    }

    private static ApiClient.Answer change(ApiClient client, UUID user, String password, String current) {
        return client.put("/users/" + user + "/password", Map.of("password", password, "current", current));
    }
}
