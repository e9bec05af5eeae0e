package org.kinward.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.access.Origin;
import org.kinward.engine.identity.step.SecondSteps;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.StringNode;

/** Links by which somebody chooses how they come in, handed over and mailed by a real mail server. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InvitationIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start(Map.of("kinward.mail.timeout", "3s"));

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final ApiClient ANA = APPLICATION.administrator();
    private static final JdbcClient JDBC = JdbcClient.create(APPLICATION.dataSource());
    private static final Pattern LINK = Pattern.compile("(http://localhost:\\d+)/invitation#([\\w-]{43})");
    private static final String CHOSEN = "the heron waits for rain";

    @AfterAll
    static void close() {
        SERVER.stop();
    }

    private static UUID somebody(String name, String email) {
        return APPLICATION
                .bean(Users.class)
                .create(Map.of("name", StringNode.valueOf(name), "email", StringNode.valueOf(email)), Origin.SYSTEM);
    }

    private static String byHand(UUID user) {
        var answer = ANA.post("/users/" + user + "/invitation", Map.of("byHand", true));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return secret(answer.at("/link").asString());
    }

    private static String secret(String text) {
        var found = LINK.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(2);
    }

    private static ApiClient.Answer choose(String secret, String password) {
        return APPLICATION.nobody().post("/session/invitation/password", Map.of("token", secret, "password", password));
    }

    private static String mailedTo(String address) throws Exception {
        await().atMost(Duration.ofSeconds(15)).until(() -> SERVER.getReceivedMessagesForDomain(address).length == 1);
        MimeMessage mail = SERVER.getReceivedMessagesForDomain(address)[0];
        return ((MimeMultipart) mail.getContent()).getBodyPart(1).getContent().toString();
    }

    @Test
    @Order(1)
    void whereNoLetterGoesTheAdministratorHandsTheLinkOver() {
        UUID rui = somebody("Rui", "rui@hand.example");
        assertThat(ANA.get("/users/waiting").text()).contains("rui@hand.example");

        var made = ANA.post("/users/" + rui + "/invitation", Map.of());

        assertThat(made.at("/mailed").asBoolean()).isFalse();
        String secret = secret(made.at("/link").asString());
        var seen = APPLICATION.nobody().post("/session/invitation", Map.of("token", secret));
        assertThat(seen.at("/email").asString()).isEqualTo("rui@hand.example");
        assertThat(seen.at("/first").asBoolean()).isTrue();
        var inside = choose(secret, CHOSEN);
        assertThat(inside.at("/user/name").asString()).isEqualTo("Rui");
        assertThat(inside.header("Set-Cookie")).startsWith("session=");
        APPLICATION.nobody().signIn("rui@hand.example", CHOSEN);
        assertThat(ANA.get("/users/waiting").text()).doesNotContain("rui@hand.example");
    }

    @Test
    @Order(2)
    void aLinkIsGoodOnceForAWhileForItsAddressAndForNothingButASoundPassword() {
        UUID eva = somebody("Eva Lind", "eva@once.example");
        String secret = byHand(eva);
        assertThat(JDBC.sql("select encode(token, 'escape') from engine.invitation")
                        .query(String.class)
                        .list())
                .noneMatch(kept -> kept.contains(secret));
        assertThat(choose(secret, "short").at("/violations/0/code").asString()).isEqualTo("tooShort");
        assertThat(choose(secret, "Eva Lind Eva Lind Eva")
                        .at("/violations/0/code")
                        .asString())
                .isEqualTo("commonPassword");
        assertThat(ANA.patch("/workspace", Map.of("name", "Tartak Bukowina")).status())
                .isEqualTo(200);
        assertThat(choose(secret, "tartak.bukowina.2026")
                        .at("/violations/0/code")
                        .asString())
                .as("made of the company's name")
                .isEqualTo("commonPassword");
        assertThat(choose(secret, CHOSEN).status()).isEqualTo(200);
        assertThat(choose(secret, "another heron in the rain").code()).isEqualTo("linkUsedUp");

        String late = byHand(eva);
        JDBC.sql("update engine.invitation set expires = now()").update();
        assertThat(choose(late, CHOSEN).code()).isEqualTo("linkUsedUp");

        String before = byHand(eva);
        String after = byHand(eva);
        assertThat(choose(before, CHOSEN).code()).isEqualTo("linkUsedUp");
        JDBC.sql("update data.\"user\" set email = 'x@y.example', email__fold = 'x@y.example' where id = ?")
                .param(eva)
                .update();
        assertThat(choose(after, CHOSEN).code()).isEqualTo("linkUsedUp");
        assertThat(choose("made up", CHOSEN).code()).isEqualTo("linkUsedUp");
    }

    @Test
    @Order(3)
    void aNewPasswordEndsSessionsAndGoesNotPastTheSecondStep() {
        UUID olga = APPLICATION.user("Olga", "olga@step.example", "rep");
        var before = APPLICATION.as("olga@step.example");
        JDBC.sql("insert into engine.second_step (user_id, secret, on_since) values (?, ?, now())")
                .params(olga, new byte[] {1})
                .update();
        assertThat(APPLICATION.bean(SecondSteps.class).isOn(olga)).isTrue();
        String secret = byHand(olga);

        var seen = APPLICATION.nobody().post("/session/invitation", Map.of("token", secret));
        assertThat(seen.at("/first").asBoolean()).isFalse();
        assertThat(APPLICATION
                        .nobody()
                        .post("/session/invitation/passkey/options", Map.of("token", secret))
                        .code())
                .isEqualTo("wrongState");
        var chosen = choose(secret, CHOSEN);

        assertThat(chosen.status()).isEqualTo(202);
        assertThat(chosen.at("/ticket").asString()).isNotBlank();
        assertThat(chosen.header("Set-Cookie")).isEmpty();
        assertThat(before.get("/session").status()).isEqualTo(401);
    }

    @Test
    @Order(4)
    void aPasskeyIsOfferedToBeginWithAndNothingElseTakenForOne() {
        String secret = byHand(somebody("Pia", "pia@key.example"));

        var options = APPLICATION.nobody().post("/session/invitation/passkey/options", Map.of("token", secret));
        assertThat(options.at("/user/name").asString()).isEqualTo("pia@key.example");
        var made = APPLICATION
                .nobody()
                .post(
                        "/session/invitation/passkey",
                        Map.of("token", secret, "name", "Laptop", "credential", Map.of("id", "made up")));

        assertThat(made.at("/violations/0/code").asString()).isEqualTo("wrongPasskey");
        assertThat(choose(secret, CHOSEN).status())
                .as("what failed has not used the link up")
                .isEqualTo(200);
    }

    @Test
    @Order(5)
    void onlyAdministratorsWhoShowedWhoTheyAreInvite() {
        UUID rui = APPLICATION.user("Rui", "rui@rep.example", "rep");
        var rep = APPLICATION.as("rui@rep.example");
        assertThat(rep.post("/users/" + rui + "/invitation", Map.of()).status()).isEqualTo(403);
        assertThat(rep.get("/users/waiting").status()).isEqualTo(403);
        var late = APPLICATION.administrator();
        JDBC.sql("update engine.session set proved_at = now() - interval '1 hour'")
                .update();
        await().untilAsserted(() -> assertThat(
                        late.post("/users/" + rui + "/invitation", Map.of()).code())
                .isEqualTo("proofNeeded"));
        JDBC.sql("update engine.session set proved_at = now()").update();
        await().until(() -> ANA.post("/users/" + UUID.randomUUID() + "/invitation", Map.of())
                        .status()
                == 404);
    }

    @Test
    @Order(6)
    void withAMailServerTheLetterGoesInTheReadersLanguageAndTheLinkIsTheirsAlone() throws Exception {
        SERVER.start();
        var account = Map.of(
                "name", "Us",
                "address", "us@example.com",
                "smtpHost", "127.0.0.1",
                "smtpPort", SERVER.getSmtp().getPort(),
                "smtpSecurity", "none");
        assertThat(ANA.post("/records/mailAccount", Map.of("fields", account)).status())
                .isEqualTo(201);
        UUID ola = somebody("Ola <b>Żak</b>", "ola@mailed.example");
        ANA.patch("/records/user/" + ola, Map.of("fields", Map.of("locale", Map.of("becomes", "pl"))));

        var made = ANA.post("/users/" + ola + "/invitation", Map.of());

        assertThat(made.at("/mailed").asBoolean()).isTrue();
        assertThat(made.at("/link").isNull()).isTrue();
        String letter = mailedTo("mailed.example");
        assertThat(letter).contains("Dzień dobry").contains("&lt;b&gt;").doesNotContain("<b>");
        assertThat(choose(secret(letter), CHOSEN).status()).isEqualTo(200);
    }

    @Test
    @Order(7)
    void whoForgotTheirPasswordIsAnsweredAsOneNobodyKnowsAndMailedALink() throws Exception {
        APPLICATION.user("Ivo", "ivo@forgot.example", "rep");
        var forged = APPLICATION.nobody();

        var known = forged.post("/session/forgotten", Map.of("login", " IVO@forgot.example"));
        var unknown = forged.post("/session/forgotten", Map.of("login", "nobody@forgot.example"));

        assertThat(List.of(known.status(), unknown.status())).containsOnly(202);
        assertThat(known.text()).isEqualTo(unknown.text());
        String letter = mailedTo("forgot.example");
        assertThat(choose(secret(letter), CHOSEN).status()).isEqualTo(200);
        APPLICATION.nobody().signIn("ivo@forgot.example", CHOSEN);
        assertThat(Arrays.stream(SERVER.getReceivedMessagesForDomain("forgot.example")))
                .hasSize(1);
        for (int i = 0; i < 2; i++) {
            forged.post("/session/forgotten", Map.of("login", "ivo@forgot.example"));
        }
        assertThat(forged.post("/session/forgotten", Map.of("login", "ivo@forgot.example"))
                        .status())
                .as("nobody's mailbox is filled by strangers")
                .isEqualTo(429);
    }
}
