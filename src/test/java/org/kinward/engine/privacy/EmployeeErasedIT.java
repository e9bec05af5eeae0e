package org.kinward.engine.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.identity.token.ApiTokens;
import org.kinward.testing.ApiClient;
import org.kinward.testing.ApiClient.Answer;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Whoever works here is one person, known as a contact and signing in as a user: neither is forgotten without the other. */
class EmployeeErasedIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static final String NAME = "Bronisława Grzegżółka";
    private static final String USED = "Bronka G.";
    private static final String ADDRESS = "bronia@grzegzolka.example";
    private static final List<String> MARKS =
            List.of("Bronisława", "Grzegżółka", "bronia@", "Bronka", "signedbyher", "ownmailbox", "herdevice");
    private static final List<String> SIGN_INS = List.of(
            "session",
            "credential",
            "api_token",
            "passkey",
            "foreign_identity",
            "second_step",
            "recovery_code",
            "invitation",
            "calendar_feed",
            "push_subscription");

    private static String create(ApiClient who, String object, Map<String, ?> fields) {
        Answer answer = who.post("/records/" + object, Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id").asString();
    }

    private static Answer set(ApiClient who, UUID user, String field, Object value) {
        Map<String, Object> becomes = new HashMap<>();
        becomes.put("becomes", value);
        return who.patch("/records/user/" + user, Map.of("fields", Map.of(field, becomes)));
    }

    private static JdbcClient database() {
        return JdbcClient.create(APPLICATION.dataSource());
    }

    /** With everything by which somebody can come in. */
    private static UUID employee(ApiClient ana, String contact, Set<String> letters) {
        UUID user = APPLICATION.user(USED, ADDRESS, "rep");
        assertThat(set(ana, user, "party.contact", contact).status()).isEqualTo(200);
        ApiClient herself = APPLICATION.as(ADDRESS);
        create(herself, "mailHabit", Map.of("signature", "<p>signedbyher</p>"));
        create(herself, "account", Map.of("name", "What she looked after"));
        letters.addAll(lettersOfHers(herself));
        APPLICATION.bean(ApiTokens.class).make(user, "herdevice");
        String account = create(
                ana,
                "mailAccount",
                Map.of("name", "ownmailbox", "address", ADDRESS, "holder", user, "smtpLogin", "ownmailbox"));
        insert(
                "passkey (id, user_id, credential, public_key, backup_eligible, sign_count, name)",
                "gen_random_uuid(), ?, '\\x01', '\\x02', true, 0, 'herdevice'",
                user);
        insert("foreign_identity (issuer, subject, user_id)", "'https://id.example', 'bronia@id', ?", user);
        insert("second_step (user_id, secret)", "?, '\\x03'", user);
        insert("recovery_code (user_id, hash)", "?, '\\x04'", user);
        insert("invitation (token, user_id, email, expires)", "'\\x05', ?, 'bronia@home', now()", user);
        insert("calendar_feed (user_id, token)", "?, '\\x06'", user);
        insert(
                "push_subscription (id, user_id, session, endpoint, key, auth, home)",
                "gen_random_uuid(), ?, gen_random_uuid(), 'https://push.example/herdevice', '\\x07', '\\x08', ''",
                user);
        insert("mail_secret (account, server, sealed)", "?, 'smtp', '\\x09'", UUID.fromString(account));
        return user;
    }

    private static void insert(String into, String values, UUID whose) {
        database()
                .sql("insert into engine." + into + " values (" + values + ")")
                .param(whose)
                .update();
    }

    private static long signIns(UUID user) {
        return SIGN_INS.stream()
                .mapToLong(table -> database()
                        .sql("select count(*) from engine." + table + " where user_id = ?")
                        .param(user)
                        .query(Long.class)
                        .single())
                .sum();
    }

    @Test
    void nobodyIsErasedWhoMaySignInAndWhoLeftIsErasedAsTheUserTheyWereToo() {
        ApiClient ana = APPLICATION.administrator();
        String contact = create(ana, "contact", Map.of("name", NAME, "emails", "bronia@home.example"));
        Set<String> letters = new HashSet<>();
        UUID user = employee(ana, contact, letters);
        UUID other = APPLICATION.user("Ola Inna", "ola@example.com", "rep");
        String path = "/privacy/people/contact/" + contact + "/erasure";

        var still = ana.get(path);
        assertThat(still.at("/signsIn/0").asString()).isEqualTo("Bronka G.");
        var refused = ana.post(path, Map.of("name", NAME));
        System.out.printf("employee: %s%n", refused.text());
        assertThat(refused.code()).isEqualTo("personSignsIn");
        assertThat(refused.text()).contains("Bronka G.");
        assertThat(APPLICATION.bean(Erasures.class).eraseItself("contact", UUID.fromString(contact)))
                .as("nor by a rule of retention")
                .isFalse();
        assertThat(signIns(user)).isGreaterThanOrEqualTo(SIGN_INS.size());

        assertThat(set(ana, user, "active", false).status()).isEqualTo(200);
        var preview = ana.get(path);
        assertThat(preview.at("/signsIn").isEmpty()).isTrue();
        assertThat(preview.at("/staying/user").asInt()).isEqualTo(1);
        var certificate = ana.post(path, Map.of("name", NAME, "mentions", chosen(ana, contact, letters)));
        System.out.printf("employee: %s%n", certificate.text());
        assertThat(certificate.status()).as(certificate.text()).isEqualTo(200);

        assertThat(new Remains(APPLICATION.dataSource(), MARKS).found())
                .as("left in the database")
                .isEmpty();
        assertThat(database()
                        .sql("select address from data.correspondent")
                        .query(String.class)
                        .list())
                .as("the customer's address stays on the letter")
                .containsExactly("office@customer.example");
        assertThat(signIns(user)).isZero();
        assertThat(database()
                        .sql("select count(*) from engine.mail_secret")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(certificate.at("/counts/signIns").asInt()).isGreaterThanOrEqualTo(8);
        theStubStaysAndOthersAreAsTheyWere(ana, user, other);
    }

    /** The introduction of a new face to a customer, of which she gets a copy, and a note: both say how to reach her. */
    private static Set<String> lettersOfHers(ApiClient herself) {
        String words = "<p>From today " + USED + " looks after you: " + ADDRESS + "</p>";
        String account = create(herself, "account", Map.of("name", "A customer of hers"));
        var about = Map.of("object", "account", "id", account);
        String letter = create(
                herself,
                "email",
                Map.of(
                        "subject",
                        "Your new face",
                        "body",
                        words,
                        "about",
                        about,
                        "correspondents",
                        List.of(
                                Map.of("role", "to", "address", "office@customer.example"),
                                Map.of("role", "cc", "address", ADDRESS, "name", USED))));
        return Set.of(letter, create(herself, "note", Map.of("body", words, "about", about)));
    }

    /** Texts that name her are found, and whoever erases chooses them. */
    private static List<Map<String, String>> chosen(ApiClient ana, String contact, Set<String> letters) {
        var found = ana.get("/privacy/people/contact/" + contact + "/mentions");
        List<Map<String, String>> chosen = found.at("/items")
                .valueStream()
                .map(one -> Map.of(
                        "object", one.path("object").asString(),
                        "id", one.path("id").asString()))
                .toList();
        assertThat(chosen.stream().map(one -> one.get("id"))).as(found.text()).containsAll(letters);
        return chosen;
    }

    private static void theStubStaysAndOthersAreAsTheyWere(ApiClient ana, UUID user, UUID other) {
        JsonNode stub = ana.get("/records/user/" + user).json();
        assertThat(stub.path("name").asString()).isEqualTo("Erased person");
        assertThat(stub.path("email").isNull()).isTrue();
        assertThat(stub.path("active").asBoolean()).isFalse();
        assertThat(ana.get("/records/account?fields=name,owner").at("/items").toString())
                .as("what they looked after is still theirs")
                .contains("What she looked after", user.toString());
        assertThat(ana.get("/records/user/" + user + "/history").text()).doesNotContain("Bronka");
        assertThat(ana.get("/records/user/" + other).at("/name").asString()).isEqualTo("Ola Inna");
        assertThat(APPLICATION.as("ola@example.com").get("/session").status()).isEqualTo(200);
        assertThat(APPLICATION
                        .bean(StoredErasures.class)
                        .newest(1)
                        .getFirst()
                        .records()
                        .get("user"))
                .as("the ledger knows both")
                .containsExactly(user);
    }

    @Test
    void aUserWhoKnowsSomebodyOrWasThemOnceIsNotErasedWithThem() {
        ApiClient ana = APPLICATION.administrator();
        create(
                ana,
                "typeDefinition",
                Map.of(
                        "key",
                        "user",
                        "fields",
                        List.of(Map.of(
                                "key",
                                "my.mentor",
                                "fieldType",
                                "relation",
                                "labels",
                                Map.of("en", "Mentor"),
                                "settings",
                                Map.of("targets", List.of("contact"))))));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> ana.get("/catalog/layout").at("/upToDate").asBoolean());
        String contact = create(ana, "contact", Map.of("name", "Kunegunda Obca"));
        UUID user = APPLICATION.user("Ewa Została", "ewa@example.com", "rep");
        assertThat(set(ana, user, "my.mentor", contact).status()).isEqualTo(200);
        assertThat(set(ana, user, "party.contact", contact).status()).isEqualTo(200);
        assertThat(set(ana, user, "party.contact", null).status()).isEqualTo(200);

        var erased = ana.post("/privacy/people/contact/" + contact + "/erasure", Map.of("name", "Kunegunda Obca"));

        assertThat(erased.status()).as(erased.text()).isEqualTo(200);
        JsonNode left = ana.get("/records/user/" + user).json();
        assertThat(left.path("name").asString()).isEqualTo("Ewa Została");
        assertThat(left.path("active").asBoolean()).isTrue();
        assertThat(left.path("my.mentor").isNull()).isTrue();
        APPLICATION.as("ewa@example.com");
    }

    @Test
    void oneContactIsOneUserAndTheRelationHasAHistoryAGuardAndAWayBack() {
        ApiClient ana = APPLICATION.administrator();
        UUID uma = APPLICATION.user("Uma", "uma@example.com", "guest");
        UUID two = APPLICATION.user("Two", "two@example.com", "rep");
        String contact = create(ana, "contact", Map.of("name", "Umbelina Secreta"));

        var linked = set(ana, uma, "party.contact", contact);
        assertThat(linked.at("/party.contact/title").asString())
                .as(linked.text())
                .isEqualTo("Umbelina Secreta");
        assertThat(set(ana, two, "party.contact", contact)
                        .at("/violations/0/code")
                        .asString())
                .isEqualTo("pointedToAlready");
        assertThat(set(APPLICATION.as("two@example.com"), two, "party.contact", contact)
                        .status())
                .as("users are their administrators' to write")
                .isEqualTo(403);
        assertThat(APPLICATION.as("uma@example.com").get("/records/user/" + uma).text())
                .as("a guest sees no contact, and no title of one")
                .contains("\"Uma\"")
                .doesNotContain("Umbelina");
        assertThat(ana.get("/catalog").text()).contains("{\"object\":\"user\",\"field\":\"party.contact\"");

        String other = create(ana, "contact", Map.of("name", "Umbelina Dos"));
        var merged = ana.post("/records/contact/" + other + "/merge", Map.of("with", contact));
        assertThat(merged.status()).as(merged.text()).isEqualTo(200);
        assertThat(ana.get("/records/user/" + uma).at("/party.contact/id").asString())
                .as("the relation moves to whom they became")
                .isEqualTo(other);

        var history = ana.get("/records/user/" + uma + "/history");
        assertThat(history.text()).contains("party.contact");
        String first = history.at("/items")
                .valueStream()
                .filter(line -> line.toString().contains("party.contact"))
                .reduce((newer, older) -> older)
                .orElseThrow()
                .path("batch")
                .asString();
        ana.post("/undo", Map.of("batch", history.at("/items/0/batch").asString()));
        ana.post("/undo", Map.of("batch", first));
        assertThat(ana.get("/records/user/" + uma).at("/party.contact").isNull())
                .isTrue();
    }
}
