package org.kinward.engine.identity.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.identity.provider.Providers;
import org.kinward.engine.identity.step.Codes;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People come in by the word of a real provider, and by nobody else's. */
class FederationIT {
    private static final TestProvider HERE = new TestProvider();
    private static final TestProvider THERE = new TestProvider();

    @RegisterExtension
    static final RunningApplication APPLICATION =
            RunningApplication.start(Map.of("kinward.providers.allow-private", "true"));

    private static final ApiClient ANA = APPLICATION.administrator();
    private static final JdbcClient JDBC = JdbcClient.create(APPLICATION.dataSource());
    private static final String OPS = role("Operations");
    private static final Provided HERES = Provided.to(APPLICATION, ANA, "Here", HERE, groups());
    private static final Provided THERES = Provided.to(APPLICATION, ANA, "There", THERE, groups());

    @AfterAll
    static void close() {
        HERE.close();
        THERE.close();
    }

    @AfterEach
    void tellsTheTruthAgain() {
        HERE.signsNothing(false);
    }

    private static String role(String name) {
        return ANA.post("/records/role", Map.of("fields", Map.of("name", name)))
                .at("/id")
                .asString();
    }

    private static List<Map<String, Object>> groups() {
        return List.of(
                Map.of("group", "leads", "role", "manager"),
                Map.of("group", "sales", "role", "rep"),
                Map.of("group", "desk", "role", "agent"),
                Map.of("group", "ops", "further", OPS));
    }

    private static void isOut(ApiClient browser, String sentTo) {
        assertThat(sentTo).isEqualTo("/sign-in?refused=true");
        assertThat(browser.get("/session").status()).isEqualTo(401);
    }

    @Test
    void somebodyNewBecomesAUserWithTheRolesOfTheirGroups() {
        HERES.says("zofia", "ops", "leads").putAll(Map.of("email", "zofia@here.example", "email_verified", true));
        var browser = APPLICATION.nobody();

        assertThat(HERES.comesIn(browser, "zofia")).isEqualTo("/o/account");

        var session = browser.get("/session");
        assertThat(session.at("/user/name").asString()).isEqualTo("zofia");
        assertThat(session.at("/user/role").asString()).isEqualTo("manager");
        assertThat(session.at("/user/email").asString()).isEqualTo("zofia@here.example");
        assertThat(session.at("/provider").asString()).isEqualTo(HERES.id().toString());
        UUID zofia = UUID.fromString(session.at("/user/id").asString());
        assertThat(furtherOf(zofia)).containsExactly(UUID.fromString(OPS));
        assertThat(JDBC.sql("select max(expires - created_at) <= interval '1 day' from engine.session where"
                                + " user_id = ?")
                        .param(zofia)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(ANA.get("/records/user/" + zofia + "/history").status()).isEqualTo(200);

        HERES.says("zofia", "sales");
        assertThat(HERES.comesIn(browser, "zofia")).isEqualTo("/o/account");
        assertThat(browser.get("/session").at("/user/role").asString()).isEqualTo("rep");
        assertThat(browser.get("/session").at("/user/id").asString()).isEqualTo(zofia.toString());
        assertThat(furtherOf(zofia)).isEmpty();

        HERES.says("zofia", "garden");
        var later = APPLICATION.nobody();
        isOut(later, HERES.comesIn(later, "zofia"));
    }

    private static List<UUID> furtherOf(UUID user) {
        return JDBC.sql("select role from data.user_role where person = ? and deleted_at is null")
                .param(user)
                .query(UUID.class)
                .list();
    }

    @Test
    void aPasswordsOwnerIsNotTakenOverByAnAddressNobodyMadeSureOf() {
        UUID rui = APPLICATION.user("Rui", "rui@taken.example", "rep");
        HERES.says("mallory", "leads").putAll(Map.of("email", "rui@taken.example", "email_verified", false));
        var browser = APPLICATION.nobody();

        HERES.comesIn(browser, "mallory");

        assertThat(browser.get("/session").at("/user/id").asString()).isNotEqualTo(rui.toString());
        assertThat(browser.get("/session").at("/user/email").asString("")).isEmpty();
        HERES.says("rui", "sales").putAll(Map.of("email", "RUI@taken.example", "email_verified", true));
        var ruis = APPLICATION.nobody();
        HERES.comesIn(ruis, "rui");
        assertThat(ruis.get("/session").at("/user/id").asString()).isEqualTo(rui.toString());
        JDBC.sql("update data.\"user\" set active = false where id = ?")
                .param(rui)
                .update();
        var gone = APPLICATION.nobody();
        isOut(gone, HERES.comesIn(gone, "rui"));
    }

    @Test
    void aTokenThatIsNotTheProvidersWordForUsNowIsRefused() {
        Map<String, Object> lies = Map.of(
                "nonce",
                "another",
                "aud",
                List.of("another client"),
                "exp",
                Instant.now().minusSeconds(3600),
                "iss",
                "http://localhost:1");
        lies.forEach((claim, value) -> {
            String who = "liar-" + claim;
            HERES.says(who, "leads").put(claim, value);
            if (claim.equals("exp")) {
                HERE.says(who).put("iat", Instant.now().minusSeconds(7200));
            }
            var browser = APPLICATION.nobody();
            isOut(browser, HERES.comesIn(browser, who));
            HERE.says(who).remove(claim);
            assertThat(HERES.comesIn(browser, who)).as(claim).isEqualTo("/o/account");
        });
        HERES.says("unsigned", "leads");
        HERE.signsNothing(true);
        var browser = APPLICATION.nobody();
        isOut(browser, HERES.comesIn(browser, "unsigned"));
        HERE.signsNothing(false);
        HERES.comesIn(browser, "unsigned");
        assertThat(browser.get("/session").status()).isEqualTo(200);
    }

    @Test
    void anErrandIsEndedOnceByTheBrowserThatBeganItWithItsStateAndItsProvider() {
        HERES.says("otto", "sales");
        var browser = APPLICATION.nobody();

        String back = HERE.signsIn("otto", HERES.begins(browser));
        var another = APPLICATION.nobody();
        isOut(another, HERES.returns(another, back));
        isOut(browser, HERES.returns(browser, back.replaceFirst("state=[^&]+", "state=guessed")));
        isOut(browser, HERES.returns(browser, back));

        String mixed = HERE.signsIn("otto", HERES.begins(browser));
        isOut(
                browser,
                HERES.returns(
                        browser,
                        mixed.replace(HERES.id().toString(), THERES.id().toString())));
        String foreign = HERE.signsIn("otto", HERES.begins(browser));
        String issuer = URLEncoder.encode(THERE.issuer(), StandardCharsets.UTF_8);
        isOut(browser, HERES.returns(browser, foreign.replaceFirst("&iss=[^&]+", "") + "&iss=" + issuer));

        assertThat(HERES.comesIn(browser, "otto")).isEqualTo("/o/account");
    }

    @Test
    void theSameNameAtAnotherProviderIsSomebodyElse() {
        HERES.says("same", "sales");
        THERES.says("same", "sales");
        var one = APPLICATION.nobody();
        var other = APPLICATION.nobody();

        HERES.comesIn(one, "same");
        THERES.comesIn(other, "same");

        assertThat(one.get("/session").at("/user/id"))
                .isNotEqualTo(other.get("/session").at("/user/id"));
    }

    @Test
    void whoShowsAnewWhoTheyAreIsBelievedOnlyIfTheProviderAskedThem() {
        HERES.says("pia", "sales").put("auth_time", Date.from(Instant.now().minusSeconds(7200)));
        var browser = HERES.browserOf("pia");
        assertThat(browser.delete("/sessions").code()).isEqualTo("proofNeeded");
        String there =
                browser.get("/session/provider/" + HERES.id() + "?again=true").header("Location");
        assertThat(there).contains("max_age=0", "code_challenge_method=S256");

        assertThat(HERES.returns(browser, HERE.signsIn("pia", unasked(there)))).isEqualTo("/sign-in?refused=true");
        HERES.says("pia", "sales").put("auth_time", Date.from(Instant.now()));
        String again = browser.get("/session/provider/" + HERES.id() + "?again=true&to=//evil.example")
                .header("Location");
        assertThat(HERES.returns(browser, HERE.signsIn("pia", unasked(again)))).isEqualTo("/");
        assertThat(browser.get("/sessions").at("/items").size())
                .as("in place of the one before")
                .isEqualTo(1);
        assertThat(Provided.mayWrite(browser).delete("/sessions").status()).isEqualTo(204);

        HERES.says("ugo", "sales").put("auth_time", TestProvider.NOTHING);
        assertThat(HERES.browserOf("ugo").delete("/sessions").code())
                .as("who does not say when, does not say lately")
                .isEqualTo("proofNeeded");
    }

    /** The provider's own page would ask; here it only says when it last did. */
    private static String unasked(String address) {
        return address.replaceFirst("&prompt=login", "").replaceFirst("prompt=login&", "");
    }

    @Test
    void aRoleThatNeedsASecondStepIsContentWithTheProvidersAndElseAsksForOurs() {
        HERES.says("yola", "desk").putAll(Map.of("amr", List.of("pwd"), "auth_time", Date.from(Instant.now())));
        var first = HERES.browserOf("yola");
        needsASecondStep("agent");
        try {
            await().until(() -> first.get("/records/account").code().equals("secondStepNeeded"));
            HERES.says("yola", "desk").put("amr", List.of("pwd", "mfa"));
            assertThat(HERES.browserOf("yola").get("/records/account").status()).isEqualTo(200);

            String secret = first.post("/second-step", null).at("/secret").asString();
            var confirmed = first.post("/second-step/confirm", Map.of("code", Codes.of(secret, -1)));
            assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
            assertThat(first.get("/records/account").status()).isEqualTo(200);

            HERES.says("yola", "desk").putAll(Map.of("amr", List.of("pwd"), "sid", "yolas"));
            isInByACode(HERES, "yola", Codes.of(secret, 0));
            saysThatGoldIsTwoSteps();
            HERES.says("yola", "desk").put("acr", "gold");
            assertThat(HERES.browserOf("yola").get("/records/account").status()).isEqualTo(200);
        } finally {
            needsASecondStep();
        }
    }

    private static void isInByACode(Provided provided, String who, String code) {
        var browser = APPLICATION.nobody();
        String sentTo = provided.comesIn(browser, who);
        assertThat(sentTo).startsWith("/sign-in?to=%2Fo%2Faccount#");
        assertThat(browser.get("/session").status()).as("not in yet").isEqualTo(401);
        var ticket = Map.of("ticket", sentTo.substring(sentTo.indexOf('#') + 1), "code", code);
        var in = browser.post("/session/code", ticket);
        assertThat(in.status()).as(in.text()).isEqualTo(200);
        assertThat(in.at("/provider").asString()).isEqualTo(provided.id().toString());
        assertThat(Provided.mayWrite(browser).get("/records/account").status()).isEqualTo(200);
        assertThat(browser.delete("/session").at("/onward").asString())
                .as("the provider's word came along")
                .contains("id_token_hint=");
    }

    private static void needsASecondStep(String... roles) {
        assertThat(ANA.put("/second-step/rule", Map.of("roles", List.of(roles))).status())
                .isEqualTo(200);
    }

    private static void saysThatGoldIsTwoSteps() {
        var acr = Map.of("twoStepAcr", Map.of("becomes", "silver gold"));
        assertThat(ANA.patch("/records/identityProvider/" + HERES.id(), Map.of("fields", acr))
                        .status())
                .isEqualTo(200);
        assertThat(HERES.begins(APPLICATION.nobody())).contains("acr_values=silver+gold");
    }

    @Test
    void whoSignsOutHereSignsOutThereAndIsSentBackToOurDoor() {
        HERES.says("vera", "sales");
        var browser = HERES.browserOf("vera");
        assertThat(JDBC.sql("select bool_and(position('eyJ' in encode(id_token, 'escape')) = 0) from engine.session"
                                + " where id_token is not null")
                        .query(Boolean.class)
                        .single())
                .as("sealed")
                .isTrue();

        var out = browser.delete("/session");

        assertThat(out.status()).isEqualTo(200);
        assertThat(browser.get("/session").status()).isEqualTo(401);
        String onward = out.at("/onward").asString();
        assertThat(onward).startsWith(HERE.issuer() + "/connect/logout?").contains("client_id=" + TestProvider.CLIENT);
        assertThat(HERE.signsOut(onward)).isEqualTo(APPLICATION.address() + "/sign-in");
        assertThat(APPLICATION.administrator().delete("/session").status()).isEqualTo(204);
    }

    @Test
    void whoSignsOutThereIsOutHereByTheProvidersWordAlone() {
        HERES.says("wanda", "sales").put("sid", "a");
        var one = HERES.browserOf("wanda");
        HERES.says("wanda", "sales").put("sid", "b");
        var other = HERES.browserOf("wanda");
        HERES.says("xenia", "sales").put("sid", "c");
        var neighbour = HERES.browserOf("xenia");

        assertThat(HERES.tells(HERE.goodbye(Map.of("sub", "wanda", "nonce", "one")))
                        .status())
                .as("an ID token")
                .isEqualTo(400);
        assertThat(HERES.tells(HERE.goodbye(Map.of("sub", "wanda", "aud", List.of("another"))))
                        .status())
                .isEqualTo(400);
        assertThat(HERES.tells(THERE.goodbye(Map.of("sub", "wanda"))).status()).isEqualTo(400);
        HERE.signsNothing(true);
        assertThat(HERES.tells(HERE.goodbye(Map.of("sub", "wanda"))).status()).isEqualTo(400);
        HERE.signsNothing(false);
        var before = Map.<String, Object>of("sub", "wanda", "iat", Instant.now().minusSeconds(600));
        assertThat(HERES.tells(HERE.goodbye(before)).status()).as("shown again").isEqualTo(200);
        assertThat(HERES.tells(HERE.goodbye(Map.of("sub", "nobody we know"))).status())
                .isEqualTo(200);
        assertThat(List.of(in(one), in(other), in(neighbour))).containsOnly(true);

        assertThat(HERES.tells(HERE.goodbye(Map.of("sid", "a"))).status()).isEqualTo(200);
        assertThat(List.of(in(one), in(other), in(neighbour))).containsExactly(false, true, true);
        assertThat(HERES.tells(HERE.goodbye(Map.of("sub", "wanda"))).status()).isEqualTo(200);
        assertThat(List.of(in(one), in(other), in(neighbour))).containsExactly(false, false, true);
    }

    private static boolean in(ApiClient browser) {
        return browser.get("/session").status() == 200;
    }

    @Test
    void whereProvidersAreTheOnlyWayAdministratorsAloneHavePasswords() {
        APPLICATION.user("Nuno", "nuno@only.example", "rep");
        assertThat(APPLICATION.nobody().get("/brand").text())
                .contains("\"Here\"")
                .doesNotContain(HERE.issuer());
        only(true);
        try {
            var refused = APPLICATION
                    .nobody()
                    .post("/session", Map.of("login", "nuno@only.example", "password", RunningApplication.PASSWORD));
            assertThat(refused.code()).isEqualTo("signInRefused");
            assertThat(APPLICATION.administrator().get("/session").status()).isEqualTo(200);
        } finally {
            only(false);
        }
        APPLICATION.as("nuno@only.example");
    }

    private static void only(boolean way) {
        assertThat(ANA.patch(
                                "/records/identityProvider/" + THERES.id(),
                                Map.of("fields", Map.of("onlyWay", Map.of("becomes", way))))
                        .status())
                .isEqualTo(200);
        await().until(() -> APPLICATION.bean(Providers.class).areTheOnlyWay() == way);
    }

    @Test
    void theSecretIsSealedForItsIssuerAndToldToNobody() {
        assertThat(ANA.get("/records/identityProvider/" + HERES.id()).text())
                .contains("\"clientSecret\":true")
                .doesNotContain(TestProvider.SECRET);
        var fields = Map.of("name", "Moved", "issuer", HERE.issuer(), "clientId", TestProvider.CLIENT);
        String id = ANA.post("/records/identityProvider", Map.of("fields", fields))
                .at("/id")
                .asString();
        ANA.put("/identity-providers/" + id + "/secret", Map.of("secret", TestProvider.SECRET));
        ANA.patch(
                "/records/identityProvider/" + id,
                Map.of("fields", Map.of("issuer", Map.of("becomes", THERE.issuer()))));
        THERE.sendsBackTo(APPLICATION.address() + "/api/v1/session/provider/" + id + "/callback");
        THERES.says("moved");
        var browser = APPLICATION.nobody();

        var moved = new Provided(APPLICATION, UUID.fromString(id), THERE);
        isOut(browser, moved.comesIn(browser, "moved"));
    }
}
