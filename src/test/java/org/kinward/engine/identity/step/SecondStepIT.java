package org.kinward.engine.identity.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.identity.session.Sessions;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

class SecondStepIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private final JdbcClient jdbc = JdbcClient.create(APPLICATION.dataSource());

    @AfterEach
    void nobodyNeedsIt() {
        jdbc.sql("delete from engine.second_step_role").update();
        APPLICATION.bean(Sessions.class).refresh();
    }

    /** Somebody with a second step, at a screen. */
    private record Somebody(UUID id, String email, ApiClient screen, byte[] secret, List<String> codes) {
        /** A code that nobody has seen, of the step so many after this one: the door takes one step of drift. */
        String code(int ahead) {
            return Totp.code(secret, Totp.stepOf(Instant.now()) + ahead, Totp.DIGITS);
        }
    }

    private Somebody with(String name) {
        String email = name.toLowerCase() + "@example.com";
        UUID id = APPLICATION.user(name, email, "rep");
        ApiClient screen = APPLICATION.as(email);
        var begun = screen.post("/second-step", null);
        assertThat(begun.status()).as(begun.text()).isEqualTo(200);
        byte[] secret = Codes.secret(begun.at("/secret").asString());
        var confirmed = screen.post(
                "/second-step/confirm", Map.of("code", Totp.code(secret, Totp.stepOf(Instant.now()) - 1, Totp.DIGITS)));
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
        screen.with("X-CSRF-Token", screen.get("/session").at("/csrf").asString());
        return new Somebody(
                id,
                email,
                screen,
                secret,
                confirmed
                        .at("/recoveryCodes")
                        .valueStream()
                        .map(code -> code.asString())
                        .toList());
    }

    private static ApiClient.Answer password(String email) {
        return APPLICATION.nobody().post("/session", Map.of("login", email, "password", RunningApplication.PASSWORD));
    }

    private static ApiClient.Answer code(ApiClient.Answer halfway, String code) {
        return APPLICATION
                .nobody()
                .post("/session/code", Map.of("ticket", halfway.at("/ticket").asString(), "code", code));
    }

    @Test
    void thePasswordAloneOpensNoMoreAndACodeOpensOnce() {
        var nina = with("Nina");

        var halfway = password(nina.email());
        assertThat(halfway.status()).isEqualTo(202);
        assertThat(halfway.header("Set-Cookie")).isEmpty();
        assertThat(halfway.text()).doesNotContain("csrf", "user");
        var wrong = code(halfway, "000000");
        String good = nina.code(0);
        var right = code(halfway, good);
        var replayed = code(password(nina.email()), good);
        var next = code(password(nina.email()), nina.code(1));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.at("/violations/0/code").asString()).isEqualTo("wrongCode");
        assertThat(right.status()).as(right.text()).isEqualTo(200);
        assertThat(right.at("/user/email").asString()).isEqualTo(nina.email());
        assertThat(replayed.status()).as("the same code again").isEqualTo(422);
        assertThat(next.status()).as("the next code").isEqualTo(200);
        assertThat(code(halfway, nina.code(1)).status())
                .as("a ticket that was used")
                .isEqualTo(401);
    }

    @Test
    void aRecoveryCodeOpensOnceHoweverItIsTyped() {
        var otto = with("Otto");
        assertThat(otto.codes()).hasSize(10).allMatch(code -> code.matches("([A-Z2-7]{4}-){5}[A-Z2-7]{4}"));
        String typed = otto.codes().getFirst().toLowerCase().replace("-", " ");

        assertThat(code(password(otto.email()), typed).status()).isEqualTo(200);
        assertThat(code(password(otto.email()), typed).status()).isEqualTo(422);
        assertThat(otto.screen().get("/second-step").at("/codesLeft").asInt()).isEqualTo(9);

        var renewed = otto.screen().post("/second-step/recovery-codes", null);
        assertThat(renewed.at("/recoveryCodes").size()).isEqualTo(10);
        assertThat(code(password(otto.email()), otto.codes().get(1)).status())
                .as("one of the old ones")
                .isEqualTo(422);
    }

    @Test
    void theDatabaseHasNeitherSecretNorCodes() {
        var pia = with("Pia");

        String kept = jdbc.sql("select encode(secret, 'hex') from engine.second_step where user_id = ?")
                .param(pia.id())
                .query(String.class)
                .single();
        String codes = jdbc.sql(
                        "select string_agg(encode(hash, 'escape'), ' ') from engine.recovery_code where user_id = ?")
                .param(pia.id())
                .query(String.class)
                .single();

        assertThat(kept).doesNotContain(HexFormat.of().formatHex(pia.secret()));
        assertThat(codes).doesNotContain(pia.codes());
        jdbc.sql("update engine.second_step set secret = (select secret from engine.second_step where user_id ="
                        + " ?) where user_id = ?")
                .params(pia.id(), with("Quim").id())
                .update();
        assertThat(code(password("quim@example.com"), pia.code(0)).status())
                .as("a sealed secret copied into another row")
                .isEqualTo(500);
    }

    @Test
    void fiveTriesATicketAndTenAUserNoMore() {
        var sara = with("Sara");
        var ticket = password(sara.email());
        for (int i = 0; i < 5; i++) {
            assertThat(code(ticket, "00000" + i).status()).isEqualTo(422);
        }
        assertThat(code(ticket, sara.code(0)).status()).as("the sixth try").isEqualTo(401);
        var another = password(sara.email());
        for (int i = 0; i < 5; i++) {
            assertThat(code(another, "00000" + i).status()).isEqualTo(422);
        }
        assertThat(code(password(sara.email()), sara.code(0)).status())
                .as("the eleventh")
                .isEqualTo(429);
    }

    @Test
    void whoseRoleNeedsOneDoesNothingElseBeforeItIsThere() {
        UUID tia = APPLICATION.user("Tia", "tia@example.com", "manager");
        var screen = APPLICATION.as("tia@example.com");
        assertThat(screen.get("/records/account").status()).isEqualTo(200);

        assertThat(APPLICATION
                        .administrator()
                        .put("/second-step/rule", Map.of("roles", List.of("nobody")))
                        .status())
                .isEqualTo(422);
        assertThat(screen.put("/second-step/rule", Map.of("roles", List.of())).status())
                .isEqualTo(403);
        assertThat(APPLICATION
                        .administrator()
                        .put("/second-step/rule", Map.of("roles", List.of("manager")))
                        .status())
                .isEqualTo(200);

        assertThat(screen.get("/records/account").code()).isEqualTo("secondStepNeeded");
        assertThat(screen.get("/catalog").code()).isEqualTo("secondStepNeeded");
        assertThat(screen.get("/session").at("/secondStepDue").asBoolean()).isTrue();
        var begun = screen.post("/second-step", null);
        byte[] secret = Codes.secret(begun.at("/secret").asString());
        assertThat(screen.post("/second-step/confirm", Map.of("code", "000000")).status())
                .isEqualTo(422);
        var codes = screen.post(
                "/second-step/confirm", Map.of("code", Totp.code(secret, Totp.stepOf(Instant.now()), Totp.DIGITS)));
        assertThat(codes.status()).as(codes.text()).isEqualTo(200);
        assertThat(screen.get("/records/account").status()).isEqualTo(200);
        assertThat(begun.at("/uri").asString())
                .startsWith("otpauth://totp/")
                .contains("secret=" + begun.at("/secret").asString(), "tia%40example.com");

        assertThat(APPLICATION
                        .administrator()
                        .delete("/users/" + tia + "/second-step")
                        .status())
                .isEqualTo(204);
        assertThat(screen.get("/session").status())
                .as("taken from her by an administrator")
                .isEqualTo(401);
        assertThat(password("tia@example.com").at("/secondStepDue").asBoolean()).isTrue();
    }

    @Test
    void aRoleOfTheWorkspacesOwnMayNeedOneToo() {
        UUID uma = APPLICATION.user("Uma", "uma@example.com", "rep");
        var ana = APPLICATION.administrator();
        String role = ana.post("/records/role", Map.of("fields", Map.of("name", "Keeper of prices")))
                .at("/id")
                .asString();
        ana.post("/records/userRole", Map.of("fields", Map.of("person", uma.toString(), "role", role)));

        assertThat(ana.put("/second-step/rule", Map.of("roles", List.of(role))).status())
                .isEqualTo(200);

        assertThat(APPLICATION
                        .as("uma@example.com")
                        .get("/session")
                        .at("/secondStepDue")
                        .asBoolean())
                .isTrue();
        assertThat(APPLICATION
                        .administrator()
                        .get("/session")
                        .at("/secondStepDue")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void provingItAgainAsksForTheCodeToo() {
        var ute = with("Ute");

        var without = ute.screen().post("/session/proof", Map.of("password", RunningApplication.PASSWORD));
        var with = ute.screen()
                .post("/session/proof", Map.of("password", RunningApplication.PASSWORD, "code", ute.code(0)));

        assertThat(without.at("/violations/0/field").asString()).isEqualTo("code");
        assertThat(with.status()).isEqualTo(200);
        ute.screen().with("X-CSRF-Token", with.at("/csrf").asString());
        assertThat(ute.screen().delete("/second-step").status()).isEqualTo(204);
        assertThat(password(ute.email()).status()).isEqualTo(200);
    }
}
