package org.kinward.engine.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kinward.engine.privacy.KnownPerson.MARKS;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.privacy.ledger.Ledgers;
import org.kinward.platform.files.Blobs;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ErasureIT {
    private static final Path LEDGER = Path.of("target", "erasure-" + UUID.randomUUID(), "ledger.jsonl");

    @RegisterExtension
    static final RunningApplication APPLICATION =
            RunningApplication.start(Map.of("kinward.erasures.ledger", LEDGER.toString()));

    private static final KnownPerson PERSON = new KnownPerson(APPLICATION.administrator());
    private static String changed = "";
    private static String hash = "";

    @BeforeAll
    static void aPersonOfWhomMuchIsKnown() {
        changed = PERSON.become();
        PERSON.leaveFiles();
        hash = JdbcClient.create(APPLICATION.dataSource())
                .sql("select hash from data.file")
                .query(String.class)
                .single();
        APPLICATION.user("Rita Rep", "rita@example.com", "rep");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> APPLICATION
                        .administrator()
                        .get("/search?q=Brz%C4%99czyszczykiewicz")
                        .text()
                        .contains(PERSON.id.toString()));
    }

    @Test
    @Order(1)
    void everythingAboutHerIsHandedOutToAdministratorsAlone() throws Exception {
        String path = "/privacy/people/contact/" + PERSON.id + "/everything";

        assertThat(APPLICATION.as("rita@example.com").get(path).status()).isEqualTo(403);
        Map<String, String> archive =
                unpacked(APPLICATION.administrator().download(path).body());

        System.out.printf("everything: %s%n", archive.keySet());
        assertThat(archive.keySet())
                .contains(
                        "about.json",
                        "records/contact.json",
                        "records/note.json",
                        "records/task.json",
                        "records/interaction.json",
                        "records/worksAt.json",
                        "records/opportunity.json",
                        "records/file.json",
                        "records/email.json",
                        "records/consent.json",
                        "records/comment.json",
                        "history/contact.jsonl",
                        "audit.jsonl");
        String whole = String.join("\n", archive.values());
        assertThat(MARKS).allSatisfy(mark -> assertThat(whole).contains(mark));
        assertThat(archive.entrySet())
                .filteredOn(entry -> entry.getKey().startsWith("files/"))
                .extracting(Map.Entry::getValue)
                .containsExactly("quiproquo as a file");
        assertThat(JsonMapper.shared().readTree(archive.get("records/note.json")))
                .as("the one in the bin too")
                .hasSize(2);
    }

    @Test
    @Order(2)
    void nobodyIsErasedByASlipOrByWhoMayNot() {
        String path = "/privacy/people/contact/" + PERSON.id + "/erasure";
        ApiClient ana = APPLICATION.administrator();

        var preview = ana.get(path);
        System.out.printf("preview: %s%n", preview.text());
        assertThat(preview.at("/name").asString()).isEqualTo("Zdzisława Brzęczyszczykiewicz");
        assertThat(preview.at("/going/note").asInt()).isEqualTo(2);
        assertThat(preview.at("/going/contact").asInt()).as("merged into her").isEqualTo(1);
        assertThat(preview.at("/staying/opportunity").asInt()).isEqualTo(1);
        assertThat(preview.at("/files").asInt()).isEqualTo(1);
        assertThat(APPLICATION.as("rita@example.com").get(path).status()).isEqualTo(403);
        assertThat(APPLICATION
                        .as("rita@example.com")
                        .post(path, Map.of("name", "Zdzisława Brzęczyszczykiewicz"))
                        .status())
                .isEqualTo(403);
        assertThat(ana.post(path, Map.of("name", "Zdzisława"))
                        .at("/violations/0/code")
                        .asString())
                .isEqualTo("nameDiffers");
        assertThat(ana.get("/privacy/people/account/" + PERSON.id + "/erasure").code())
                .isEqualTo("notAPerson");
        assertThat(left()).isNotEmpty();
    }

    @Test
    @Order(2)
    void textsOfOthersThatNameHerAreListedAndWhatIsUnderALegalHoldStays() {
        ApiClient ana = APPLICATION.administrator();
        String path = "/privacy/people/contact/" + PERSON.id;

        var mentions = ana.get(path + "/mentions");
        System.out.printf("mentions: %s%n", mentions.text());
        assertThat(mentions.at("/items").size()).isEqualTo(1);
        assertThat(mentions.at("/items/0/id").asString()).isEqualTo(PERSON.mentioning.toString());
        assertThat(mentions.at("/items/0/excerpt").asString()).isEqualTo("Met " + KnownPerson.NAME + " by chance.");
        assertThat(APPLICATION.as("rita@example.com").get(path + "/mentions").status())
                .isEqualTo(403);

        var hold = ana.post(
                "/records/legalHold",
                Map.of(
                        "fields",
                        Map.of("reason", "A suit", "record", Map.of("object", "contact", "id", PERSON.id.toString()))));
        assertThat(ana.get(path + "/erasure").at("/held").asBoolean()).isTrue();
        assertThat(ana.post(path + "/erasure", Map.of("name", KnownPerson.NAME)).code())
                .isEqualTo("underLegalHold");
        ana.delete("/records/legalHold/" + hold.at("/id").asString());
    }

    @Test
    @Order(3)
    void nothingInTheWholeDatabaseTellsOfHerAnyMore() throws Exception {
        ApiClient ana = APPLICATION.administrator();
        JdbcClient.create(APPLICATION.dataSource())
                .sql("update data.email set status = 'sent'")
                .update();
        List<String> before = placesAndVersions();

        var answer = ana.post(
                "/privacy/people/contact/" + PERSON.id + "/erasure",
                Map.of(
                        "name",
                        "zdzislawa brzeczyszczykiewicz",
                        "mentions",
                        List.of(Map.of("object", "note", "id", PERSON.mentioning.toString()))));

        System.out.printf("certificate: %s%n", answer.text());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(left()).as("left in the database").isEmpty();
        assertThat(answer.at("/hash").asString()).startsWith("sha256:");
        assertThat(MARKS).allSatisfy(mark -> assertThat(answer.text()).doesNotContain(mark));
        assertThat(placesAndVersions().subList(0, before.size()))
                .as("place, order and version of every line stay")
                .isEqualTo(before);
        assertThat(APPLICATION.bean(Blobs.class).has(hash))
                .as("content of the file")
                .isFalse();
        assertThat(Files.readString(LEDGER)).contains(PERSON.id.toString());
        assertThat(MARKS)
                .allSatisfy(mark -> assertThat(Files.readString(LEDGER)).doesNotContain(mark));
        String id = answer.at("/id").asString();
        assertThat(ana.get("/privacy/erasures/" + id + "/certificate").text()).isEqualTo(answer.text());
        assertThat(ana.get("/privacy/erasures").text()).contains(id);
    }

    @Test
    @Order(4)
    void theDealStaysWithAMarkerInHerPlace() {
        JsonNode deal = APPLICATION
                .administrator()
                .get("/records/opportunity/" + PERSON.deal)
                .json();

        assertThat(deal.at("/amount/amount").asString()).isEqualTo("1200");
        assertThat(deal.at("/contact/title").asString()).isEqualTo("Erased person");
        assertThat(deal.path("name").asString()).isEqualTo("Roof for Erased person, south side");
        ApiClient ana = APPLICATION.administrator();
        assertThat(ana.get("/records/note/" + PERSON.mentioning).at("/body").asString())
                .contains("Met Erased person by chance.");
        JsonNode letter = ana.get("/records/email/" + PERSON.letter).json();
        assertThat(letter.path("subject").asString()).isEqualTo("For Erased person");
        assertThat(letter.at("/correspondents").size())
                .as("of a letter to others, who else got it")
                .isEqualTo(1);
    }

    @Test
    @Order(5)
    void searchHistoryTimelineAndFeedTellNothing() {
        ApiClient ana = APPLICATION.administrator();
        List<String> said = List.of(
                ana.get("/search?q=Brz%C4%99czyszczykiewicz").text(),
                ana.get("/search?q=quiproquo").text(),
                ana.get("/search?q=691723458").text(),
                ana.get("/records/contact/" + PERSON.id).text(),
                ana.get("/records/contact/" + PERSON.id + "/history?limit=200").text(),
                ana.get("/records/contact/" + PERSON.id + "/timeline").text(),
                ana.get("/records/opportunity/" + PERSON.deal + "/history").text(),
                ana.get("/records/opportunity/" + PERSON.deal + "/timeline").text());

        assertThat(said)
                .filteredOn(text -> MARKS.stream().anyMatch(text::contains))
                .isEmpty();
        assertThat(ana.get("/records/contact/" + PERSON.id + "/history?limit=200")
                        .at("/items")
                        .size())
                .as("that something happened, and when, is not forgotten")
                .isGreaterThan(2);
    }

    @Test
    @Order(6)
    void noUndoAndNoBinBringsHerBack() {
        ApiClient ana = APPLICATION.administrator();

        ana.post("/undo", Map.of("batch", changed));
        ana.post("/records/note/" + PERSON.binned + "/restore", Map.of());
        String erasing = ana.get("/records/contact/" + PERSON.id + "/history?limit=200")
                .at("/items/0/batch")
                .asString();
        ana.post("/undo", Map.of("batch", erasing));

        assertThat(left()).isEmpty();
        assertThat(ana.get("/records/contact/" + PERSON.id).at("/name/display").asString())
                .isEqualTo("Erased person");
        // Lines of what consumers have done since are in by now.
        await().pollDelay(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(10)).until(() -> left().isEmpty());
    }

    @Test
    @Order(7)
    void theFeedStillLeadsToTheRecordAsItIs() {
        var lines = JdbcClient.create(APPLICATION.dataSource())
                .sql("select changes::text from engine.feed_line where record = ? and changes is not null order by"
                        + " version")
                .param(PERSON.id)
                .query(String.class)
                .list();
        Map<String, JsonNode> state = new TreeMap<>();
        for (String line : lines) {
            JsonMapper.shared().readTree(line).properties().forEach(change -> {
                assertThat(state.getOrDefault(change.getKey(), change.getValue().get(0)))
                        .as(change.getKey())
                        .isEqualTo(change.getValue().get(0));
                state.put(change.getKey(), change.getValue().get(1));
            });
        }
        assertThat(state.get("name").path("display").asString("")).isEqualTo("Erased person");
        assertThat(state.get("jobTitle").isNull()).isTrue();
    }

    @Test
    @Order(8)
    void theRegisterNamesFieldsKindsAndPurposes() {
        ApiClient ana = APPLICATION.administrator();

        assertThat(ana.get("/privacy/register").text())
                .contains("\"birthday\"")
                .contains("\"Keeping the relationship\"");
        theRegisterSaysWhatIsDoneAndWhy(ana);
        assertThat(ana.get("/privacy/register?format=csv").text()).contains("\"contact\",\"emails\",\"contact\"");
        assertThat(ana.get("/catalog").text()).contains("\"personal\":{\"kind\":\"birth\"");
        assertThat(APPLICATION.as("rita@example.com").get("/privacy/register").status())
                .isEqualTo(403);
    }

    private static void theRegisterSaysWhatIsDoneAndWhy(ApiClient ana) {
        int before = ana.get("/privacy/register").at("/undescribed").size();
        Map<String, Object> written = Map.of(
                "name", "Looking <after> customers",
                "purpose", "relationship",
                "legalBasis", "legitimateInterests",
                "people", "Customers and those who ask",
                "keptFor", "Three years after the last touch");
        assertThat(ana.post("/records/processing", Map.of("fields", written)).status())
                .isEqualTo(201);
        var register = ana.get("/privacy/register");
        assertThat(register.at("/undescribed").size()).isEqualTo(before - 1);
        assertThat(register.at("/activities/0/said").toString())
                .contains("Legitimate interests")
                .contains("Birth (Contact)");
        ana.with("Accept-Language", "pl");
        ana.patch("/session", Map.of("locale", "pl"));
        assertThat(ana.get("/privacy/register?format=html").text())
                .contains("<html lang=\"pl\">")
                .contains("Rejestr czynności przetwarzania", "RODO, art. 30", "Prawnie uzasadniony interes")
                .contains("Looking &lt;after&gt; customers");
        assertThat(ana.get("/privacy/register?format=activities").text()).contains("\"Odbiorcy danych\"");
        ana.patch("/session", Map.of("locale", "en"));
        ana.with("Accept-Language", "en");
    }

    @Test
    @Order(9)
    void anotherProcessKeepsALedgerOfItsOwn() throws Exception {
        Path other = LEDGER.resolveSibling("other.jsonl");
        var copy = new CopyLedger(Ledgers.at(other), APPLICATION.bean(StoredErasures.class));

        copy.copy();
        copy.copy();

        assertThat(Files.readAllLines(other))
                .isEqualTo(Files.readAllLines(LEDGER))
                .hasSize(1);
    }

    @Test
    @Order(10)
    void whoLiesInTheBinIsErasedThere() {
        ApiClient ana = APPLICATION.administrator();
        UUID alone = binned(ana, "Wacława Zapomniana");
        UUID dealing = binned(ana, "Wacława Niezapomniana");
        ana.post("/records/contact/" + dealing + "/restore", Map.of());
        ana.post("/records/opportunity", Map.of("fields", Map.of("name", "Beans", "contact", dealing)));
        ana.delete("/records/contact/" + dealing);

        assertThat(erased(ana, alone, "Wacława Zapomniana")).isEqualTo(200);
        assertThat(erased(ana, dealing, "Wacława Niezapomniana")).isEqualTo(200);

        assertThat(new Remains(APPLICATION.dataSource(), List.of("Wacława", "zapomniana")).found())
                .isEmpty();
        assertThat(ana.get("/records/contact/" + alone).status())
                .as("nothing points there")
                .isEqualTo(404);
        assertThat(ana.get("/records/contact/" + dealing).at("/name/display").asString())
                .isEqualTo("Erased person");
    }

    private static UUID binned(ApiClient ana, String name) {
        var made = ana.post("/records/contact", Map.of("fields", Map.of("name", name)));
        UUID id = UUID.fromString(made.at("/id").asString());
        ana.delete("/records/contact/" + id);
        return id;
    }

    private static int erased(ApiClient ana, UUID id, String name) {
        return ana.post("/privacy/people/contact/" + id + "/erasure", Map.of("name", name))
                .status();
    }

    private static List<String> left() {
        return new Remains(APPLICATION.dataSource(), MARKS).found();
    }

    private static List<String> placesAndVersions() {
        return JdbcClient.create(APPLICATION.dataSource())
                .sql("select tx || ' ' || seq || ' ' || record || ' ' || kind || ' ' || version from engine.feed_line"
                        + " order by tx, seq")
                .query(String.class)
                .list();
    }

    private static Map<String, String> unpacked(byte[] zip) throws Exception {
        Map<String, String> files = new TreeMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
