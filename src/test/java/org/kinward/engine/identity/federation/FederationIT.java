package org.kinward.engine.identity.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.identity.provider.Providers;
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
    private static final UUID HERES = provider("Here", HERE);
    private static final UUID THERES = provider("There", THERE);

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

    private static UUID provider(String name, TestProvider provider) {
        Map<String, Object> fields = new HashMap<>(Map.of(
                "name",
                name,
                "issuer",
                provider.issuer(),
                "clientId",
                TestProvider.CLIENT,
                "groups",
                List.of(
                        Map.of("group", "leads", "role", "manager"),
                        Map.of("group", "sales", "role", "rep"),
                        Map.of("group", "ops", "further", OPS))));
        var made = ANA.post("/records/identityProvider", Map.of("fields", fields));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String id = made.at("/id").asString();
        assertThat(ANA.put("/identity-providers/" + id + "/secret", Map.of("secret", TestProvider.SECRET))
                        .status())
                .isEqualTo(204);
        provider.sendsBackTo(APPLICATION.address() + "/api/v1/session/provider/" + id + "/callback");
        return UUID.fromString(id);
    }

    private static Map<String, Object> says(TestProvider provider, String who, String... groups) {
        Map<String, Object> says = provider.says(who);
        says.putAll(Map.of("name", who, "groups", List.of(groups)));
        return says;
    }

    /** Where the application sends a browser at last. */
    private static String comesIn(ApiClient browser, UUID id, TestProvider provider, String who) {
        String there = begins(browser, id);
        return returns(browser, provider.signsIn(who, there));
    }

    private static String begins(ApiClient browser, UUID id) {
        var sent = browser.get("/session/provider/" + id + "?to=/o/account");
        assertThat(sent.status()).as(sent.text()).isEqualTo(303);
        return sent.header("Location");
    }

    private static String returns(ApiClient browser, String address) {
        var back = browser.get(address.substring(APPLICATION.address().length()));
        assertThat(back.status()).as(back.text()).isEqualTo(303);
        return back.header("Location");
    }

    private static void isOut(ApiClient browser, String sentTo) {
        assertThat(sentTo).isEqualTo("/sign-in?refused=true");
        assertThat(browser.get("/session").status()).isEqualTo(401);
    }

    @Test
    void somebodyNewBecomesAUserWithTheRolesOfTheirGroups() {
        says(HERE, "zofia", "ops", "leads").putAll(Map.of("email", "zofia@here.example", "email_verified", true));
        var browser = APPLICATION.nobody();

        assertThat(comesIn(browser, HERES, HERE, "zofia")).isEqualTo("/o/account");

        var session = browser.get("/session");
        assertThat(session.at("/user/name").asString()).isEqualTo("zofia");
        assertThat(session.at("/user/role").asString()).isEqualTo("manager");
        assertThat(session.at("/user/email").asString()).isEqualTo("zofia@here.example");
        assertThat(session.at("/provider").asString()).isEqualTo(HERES.toString());
        UUID zofia = UUID.fromString(session.at("/user/id").asString());
        assertThat(furtherOf(zofia)).containsExactly(UUID.fromString(OPS));
        assertThat(JDBC.sql("select max(expires - created_at) <= interval '1 day' from engine.session where"
                                + " user_id = ?")
                        .param(zofia)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(ANA.get("/records/user/" + zofia + "/history").status()).isEqualTo(200);

        says(HERE, "zofia", "sales");
        assertThat(comesIn(browser, HERES, HERE, "zofia")).isEqualTo("/o/account");
        assertThat(browser.get("/session").at("/user/role").asString()).isEqualTo("rep");
        assertThat(browser.get("/session").at("/user/id").asString()).isEqualTo(zofia.toString());
        assertThat(furtherOf(zofia)).isEmpty();

        says(HERE, "zofia", "garden");
        var later = APPLICATION.nobody();
        isOut(later, comesIn(later, HERES, HERE, "zofia"));
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
        says(HERE, "mallory", "leads").putAll(Map.of("email", "rui@taken.example", "email_verified", false));
        var browser = APPLICATION.nobody();

        comesIn(browser, HERES, HERE, "mallory");

        assertThat(browser.get("/session").at("/user/id").asString()).isNotEqualTo(rui.toString());
        assertThat(browser.get("/session").at("/user/email").asString("")).isEmpty();
        says(HERE, "rui", "sales").putAll(Map.of("email", "RUI@taken.example", "email_verified", true));
        var ruis = APPLICATION.nobody();
        comesIn(ruis, HERES, HERE, "rui");
        assertThat(ruis.get("/session").at("/user/id").asString()).isEqualTo(rui.toString());
        JDBC.sql("update data.\"user\" set active = false where id = ?")
                .param(rui)
                .update();
        var gone = APPLICATION.nobody();
        isOut(gone, comesIn(gone, HERES, HERE, "rui"));
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
            says(HERE, who, "leads").put(claim, value);
            if (claim.equals("exp")) {
                HERE.says(who).put("iat", Instant.now().minusSeconds(7200));
            }
            var browser = APPLICATION.nobody();
            isOut(browser, comesIn(browser, HERES, HERE, who));
            HERE.says(who).remove(claim);
            assertThat(comesIn(browser, HERES, HERE, who)).as(claim).isEqualTo("/o/account");
        });
        says(HERE, "unsigned", "leads");
        HERE.signsNothing(true);
        var browser = APPLICATION.nobody();
        isOut(browser, comesIn(browser, HERES, HERE, "unsigned"));
        HERE.signsNothing(false);
        comesIn(browser, HERES, HERE, "unsigned");
        assertThat(browser.get("/session").status()).isEqualTo(200);
    }

    @Test
    void anErrandIsEndedOnceByTheBrowserThatBeganItWithItsStateAndItsProvider() {
        says(HERE, "otto", "sales");
        var browser = APPLICATION.nobody();

        String back = HERE.signsIn("otto", begins(browser, HERES));
        var another = APPLICATION.nobody();
        isOut(another, returns(another, back));
        isOut(browser, returns(browser, back.replaceFirst("state=[^&]+", "state=guessed")));
        isOut(browser, returns(browser, back));

        String mixed = HERE.signsIn("otto", begins(browser, HERES));
        isOut(browser, returns(browser, mixed.replace(HERES.toString(), THERES.toString())));
        String foreign = HERE.signsIn("otto", begins(browser, HERES));
        String issuer = URLEncoder.encode(THERE.issuer(), StandardCharsets.UTF_8);
        isOut(browser, returns(browser, foreign.replaceFirst("&iss=[^&]+", "") + "&iss=" + issuer));

        assertThat(comesIn(browser, HERES, HERE, "otto")).isEqualTo("/o/account");
    }

    @Test
    void theSameNameAtAnotherProviderIsSomebodyElse() {
        says(HERE, "same", "sales");
        says(THERE, "same", "sales");
        var one = APPLICATION.nobody();
        var other = APPLICATION.nobody();

        comesIn(one, HERES, HERE, "same");
        comesIn(other, THERES, THERE, "same");

        assertThat(one.get("/session").at("/user/id"))
                .isNotEqualTo(other.get("/session").at("/user/id"));
    }

    @Test
    void whoShowsAnewWhoTheyAreIsBelievedOnlyIfTheProviderAskedThem() {
        says(HERE, "pia", "sales").put("auth_time", Date.from(Instant.now().minusSeconds(7200)));
        var browser = APPLICATION.nobody();
        comesIn(browser, HERES, HERE, "pia");
        String there = browser.get("/session/provider/" + HERES + "?again=true").header("Location");
        assertThat(there).contains("max_age=0", "code_challenge_method=S256");

        // The provider's own page would ask; here it only says when it last did.
        String plain = there.replaceFirst("&prompt=login", "").replaceFirst("prompt=login&", "");
        assertThat(returns(browser, HERE.signsIn("pia", plain))).isEqualTo("/sign-in?refused=true");
        says(HERE, "pia", "sales").put("auth_time", Date.from(Instant.now()));
        String again = browser.get("/session/provider/" + HERES + "?again=true&to=//evil.example")
                .header("Location")
                .replaceFirst("&prompt=login", "")
                .replaceFirst("prompt=login&", "");
        assertThat(returns(browser, HERE.signsIn("pia", again))).isEqualTo("/");
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
                                "/records/identityProvider/" + THERES,
                                Map.of("fields", Map.of("onlyWay", Map.of("becomes", way))))
                        .status())
                .isEqualTo(200);
        await().until(() -> APPLICATION.bean(Providers.class).areTheOnlyWay() == way);
    }

    @Test
    void theSecretIsSealedForItsIssuerAndToldToNobody() {
        assertThat(ANA.get("/records/identityProvider/" + HERES).text())
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
        says(THERE, "moved");
        var browser = APPLICATION.nobody();

        isOut(browser, comesIn(browser, UUID.fromString(id), THERE, "moved"));
    }
}
