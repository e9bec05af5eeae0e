package org.kinward.engine.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinward.engine.custom.Defining.field;
import static org.kinward.engine.custom.Defining.options;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.ApiClient.Answer;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Fields come and go while everybody works, on types of the house as on types of the workspace. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomFieldIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private final ApiClient ana = APPLICATION.administrator();
    private final Defining defining = new Defining(ana);
    private UUID account = new UUID(0, 0);

    @BeforeAll
    void somethingIsSaidOfAccounts() {
        account = defining.defines(Map.of(
                "key",
                "account",
                "fields",
                List.of(field("my.zone", "text", "Zone", "listed", true, "searched", true))));
    }

    private JsonNode created(String object, Map<String, ?> fields) {
        Answer answer = ana.post("/records/" + object, Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private List<String> found(String object, Map<String, ?> filter) {
        JsonNode page = ana.post("/records/" + object + "/query", Map.of("filter", filter))
                .json();
        List<String> names = new ArrayList<>();
        page.path("items").forEach(item -> names.add(item.path("name").asString()));
        return names;
    }

    private Map<String, Object> change(String field, Map<String, Object> becomes) {
        Map<String, Object> fields = new HashMap<>();
        becomes.forEach((key, value) -> fields.put(key, Map.of("becomes", value)));
        return Map.of(
                "fields", Map.of("change", List.of(Map.of("id", defining.idOf(account, field), "fields", fields))));
    }

    /** What is wrong with a change, as {@code field code}. */
    private List<String> refused(Map<String, Object> fields) {
        JsonNode answer = defining.command(
                Map.of("do", "update", "object", "typeDefinition", "id", account.toString(), "fields", fields));
        return violations(answer);
    }

    private static List<String> violations(JsonNode answer) {
        List<String> wrong = new ArrayList<>();
        answer.at("/outcomes/0/violations")
                .forEach(one -> wrong.add(
                        one.path("field").asString() + " " + one.path("code").asString()));
        return wrong;
    }

    @Test
    void everyReaderKnowsANewFieldAtOnceAndARetiredOneKeepsItsValues() {
        long before = ana.get("/catalog").json().path("version").asLong();
        JsonNode batch = defining.adds(account, field("my.mood", "text", "Mood"));
        assertThat(ana.get("/catalog").json().path("version").asLong()).isGreaterThan(before);
        String path = "/records/account/"
                + created("account", Map.of("name", "Grown", "my.mood", "good"))
                        .path("id")
                        .asString();
        assertThat(found("account", Map.of("field", "my.mood", "op", "is", "value", "GOOD")))
                .containsExactly("Grown");
        assertThat(ana.get("/openapi.json").text()).contains("my.mood");
        assertThat(defining.type("account").path("sections").toString()).contains("my.mood");

        JsonNode retired = defining.changes(account, change("my.mood", Map.of("retired", true)));
        assertThat(defining.field("account", "my.mood").isMissingNode()).isTrue();
        assertThat(ana.get(path).json().has("my.mood")).isFalse();
        ana.patch(path, Map.of("fields", Map.of("employees", Map.of("becomes", 9))));
        assertThat(ana.get(path + "/history").status()).isEqualTo(200);
        ana.post("/undo", Map.of("batch", retired.path("batch").asString()));
        defining.inForce();
        assertThat(ana.get(path).json().path("my.mood").asString()).isEqualTo("good");

        // Undoing the addition itself hides it too, and redoing brings it back.
        JsonNode undone = ana.post("/undo", Map.of("batch", batch.path("batch").asString()))
                .json();
        defining.inForce();
        assertThat(defining.field("account", "my.mood").isMissingNode())
                .as(undone.toString())
                .isTrue();
        ana.post("/undo", Map.of("batch", undone.path("batch").asString()));
        defining.inForce();
        assertThat(ana.get(path).json().path("my.mood").asString()).isEqualTo("good");
        assertThat(ana.get("/records/typeDefinition/" + account + "/history")
                        .json()
                        .path("items")
                        .size())
                .isGreaterThanOrEqualTo(4);
    }

    @Test
    void peopleTeamsAndTerritoriesTakeFieldsOfTheWorkspaceAndRememberThem() {
        Map<String, Map<String, ?>> made = Map.of(
                "user", Map.of("name", "Nadia", "email", "nadia@example.com", "role", "rep"),
                "team", Map.of("name", "North"),
                "territory", Map.of("name", "Coast"));
        made.forEach((object, fields) -> {
            defining.defines(Map.of("key", object, "fields", List.of(field("my.code", "text", "Code"))));
            String path = "/records/" + object + "/"
                    + created(object, fields).path("id").asString();
            assertThat(ana.patch(path, Map.of("fields", Map.of("my.code", Map.of("becomes", "A 1"))))
                            .status())
                    .as(object)
                    .isEqualTo(200);
            assertThat(ana.get(path).at("/my.code").asString()).isEqualTo("A 1");
            assertThat(ana.get(path + "/history").text()).contains("my.code", "A 1");
        });
    }

    @Test
    void aChoiceAndALabelAreAddedToAFieldOfTheHouse() {
        Map<String, Object> space = Map.of("key", "my.space", "color", "blue", "labels", Map.of("en", "Space"));
        defining.adds(
                account,
                Map.of(
                        "key",
                        "industry",
                        "labels",
                        Map.of("en", "Branch"),
                        "settings",
                        Map.of("options", List.of(space))));
        JsonNode industry = defining.field("account", "industry");
        assertThat(industry.path("label").asString()).isEqualTo("Branch");
        assertThat(industry.path("options").toString())
                .contains("{\"key\":\"my.space\",\"label\":\"Space\",\"color\":\"blue\"}");
        created("account", Map.of("name", "Orbit", "industry", "my.space"));
        assertThat(found("account", Map.of("field", "industry", "op", "is", "value", "my.space")))
                .containsExactly("Orbit");
        // In Polish the house's own word still stands.
        assertThat(APPLICATION
                        .administrator()
                        .with("Accept-Language", "pl")
                        .get("/catalog")
                        .text())
                .contains("\"Branża\"");
    }

    @Test
    void aRequiredRuleWaitsUntilEveryRecordHasAValueAndIsThenHeldByTheTable() {
        JsonNode first = created("account", Map.of("name", "Early"));
        defining.adds(account, field("my.region", "text", "Region"));
        assertThat(refused(change("my.region", Map.of("required", true))))
                .containsExactly("fields[my.region].required emptyValues");
        fillRegions();
        defining.changes(account, change("my.region", Map.of("required", true)));
        assertThat(ana.post("/records/account", Map.of("fields", Map.of("name", "Late")))
                        .text())
                .contains("my.region");
        JdbcClient jdbc = JdbcClient.create(APPLICATION.dataSource());
        assertThat(jdbc.sql("select convalidated from pg_constraint where conname = 'account_my$region_required'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        String path = "/records/account/" + first.path("id").asString();
        ana.delete(path);
        assertThat(ana.post(path + "/restore", Map.of()).status()).isEqualTo(200);
        // Retired, nobody is held to it any more.
        defining.changes(account, change("my.region", Map.of("retired", true)));
        created("account", Map.of("name", "Later"));
        assertThat(jdbc.sql("select count(*) from pg_constraint where conname = 'account_my$region_required'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void fillRegions() {
        JsonNode all = ana.post("/records/account/query", Map.of("limit", 200)).json();
        all.path("items")
                .forEach(item -> ana.patch(
                        "/records/account/" + item.path("id").asString(),
                        Map.of("fields", Map.of("my.region", Map.of("becomes", "South")))));
    }

    @Test
    void aUniqueRuleIsKeptAndRefusedWhereValuesAreDouble() {
        UUID gadget = defining.defines(Map.of(
                "key",
                "my.gadget",
                "labels",
                Map.of("en", "Gadget"),
                "fields",
                List.of(field("my.serial", "text", "Serial", "unique", true), field("my.slot", "text", "Slot"))));
        created("my.gadget", Map.of("name", "One", "my.serial", "A1", "my.slot", "x"));
        created("my.gadget", Map.of("name", "Two", "my.serial", "A2", "my.slot", "X"));
        assertThat(ana.post("/records/my.gadget", Map.of("fields", Map.of("name", "Three", "my.serial", "a1")))
                        .text())
                .contains("notUnique");
        JsonNode answer = defining.command(Map.of(
                "do",
                "update",
                "object",
                "typeDefinition",
                "id",
                gadget.toString(),
                "fields",
                Map.of(
                        "fields",
                        Map.of(
                                "change",
                                List.of(Map.of(
                                        "id",
                                        defining.idOf(gadget, "my.slot"),
                                        "fields",
                                        Map.of("unique", Map.of("becomes", true))))))));
        assertThat(violations(answer)).containsExactly("fields[my.slot].unique doubleValues");
    }

    @Test
    void aBadDefinitionIsRefusedWithTheFieldThatIsWrong() {
        Map<String, Object> bad = Map.of(
                "fields",
                Map.of(
                        "add",
                        List.of(
                                field("zone", "text", "Zone"),
                                field("my.Zone", "text", "Zone"),
                                field("my.zone", "text", "Zone"),
                                field("my.nature", "colour", "Nature"),
                                field("my.choice", "select", "Choice", "settings", options("a", "a")),
                                field(
                                        "my.link",
                                        "relation",
                                        "Link",
                                        "settings",
                                        Map.of("targets", List.of("my.nowhere"))),
                                field("my.many", "multiSelect", "Many", "unique", true, "settings", options("a")),
                                field("my.first", "integer", "First", "initial", "soon"),
                                Map.of("key", "my.mute", "fieldType", "text"))));
        assertThat(refused(bad))
                .contains(
                        "fields[zone].key keyReserved",
                        "fields[my.Zone].key keyMalformed",
                        "fields[my.zone].key keyTaken",
                        "fields[my.nature].fieldType unknownFieldType",
                        "fields[my.choice].settings badOption",
                        "fields[my.link].settings unknownObject",
                        "fields[my.many].unique notOffered",
                        "fields[my.first].initial notANumber",
                        "fields[my.mute].labels required");
        assertThat(refused(change("my.zone", Map.of("fieldType", "integer"))))
                .contains("fields[my.zone].fieldType fixed");
        List<Map<String, Object>> wide = new ArrayList<>();
        for (int i = 0; i < 201; i++) {
            wide.add(field("my.wide" + i, "money", "Wide"));
        }
        assertThat(refused(Map.of("fields", Map.of("add", wide)))).anyMatch(one -> one.endsWith("tooManyColumns"));
        assertThat(violations(defining.saves(Map.of("key", "gizmo", "labels", Map.of("en", "Gizmo")))))
                .containsExactly("key keyReserved");
        assertThat(violations(
                        defining.saves(Map.of("key", "my.egg", "labels", Map.of("en", "Egg"), "partOf", "my.egg"))))
                .containsExactly("partOf circularParts");
    }

    @Test
    void aTypeInUseCannotBeRetiredAndARetiredOneKeepsItsRecords() {
        UUID room = defining.defines(Map.of("key", "my.room", "labels", Map.of("en", "Room")));
        String id = created("my.room", Map.of("name", "Blue")).path("id").asString();
        UUID desk = defining.defines(Map.of(
                "key",
                "my.desk",
                "labels",
                Map.of("en", "Desk"),
                "fields",
                List.of(field("my.room", "relation", "Room", "settings", Map.of("targets", List.of("my.room"))))));
        Map<String, Object> retire = Map.of("retired", Map.of("becomes", true));
        JsonNode refused = defining.command(
                Map.of("do", "update", "object", "typeDefinition", "id", room.toString(), "fields", retire));
        assertThat(violations(refused)).containsExactly("retired stillUsed");
        defining.changes(desk, retire);
        JsonNode batch = defining.changes(room, retire);
        assertThat(ana.get("/records/my.room/" + id).status()).isEqualTo(404);
        ana.post("/undo", Map.of("batch", batch.path("batch").asString()));
        defining.inForce();
        assertThat(ana.get("/records/my.room/" + id).json().path("name").asString())
                .isEqualTo("Blue");
    }

    @Test
    void ownedRecordsOfTheWorkspaceAreWrittenWithTheirParent() {
        defining.defines(Map.of(
                "key",
                "my.branch",
                "labels",
                Map.of("en", "Branch office"),
                "plurals",
                Map.of("en", "Branch offices"),
                "partOf",
                "account",
                "fields",
                List.of(field("my.desks", "integer", "Desks"))));
        assertThat(defining.field("account", "my.branch").path("label").asString())
                .isEqualTo("Branch offices");
        JsonNode made = created(
                "account", Map.of("name", "Head", "my.branch", List.of(Map.of("name", "Lisbon", "my.desks", 3))));
        assertThat(made.path("my.branch").get(0).path("my.desks").asInt()).isEqualTo(3);
    }

    @Test
    void aDryRunShowsTheStatementsAndDoesNothing() {
        JsonNode plan = ana.post(
                        "/catalog/layout",
                        Map.of(
                                "types",
                                List.of(Map.of(
                                        "key",
                                        "my.dry",
                                        "labels",
                                        Map.of("en", "Dry"),
                                        "fields",
                                        List.of(
                                                field("my.code", "text", "Code", "unique", true),
                                                field("bad", "text", "Bad"))))))
                .json();
        assertThat(plan.path("steps").toString()).contains("create table data.\\\"my$dry\\\"");
        assertThat(plan.at("/problems/0/field").asString()).isEqualTo("fields[bad].key");
        assertThat(plan.at("/problems/0/message").asString()).contains("bad");
        assertThat(defining.type("my.dry").isMissingNode()).isTrue();
    }

    @Test
    void aFormulaIsComputedAndOneThatCannotBeIsRefusedWithTheReason() {
        defining.adds(
                account,
                field("my.perHead", "decimal", "Per head", "settings", computed("employees * 2")),
                field("my.twice", "decimal", "Twice", "settings", computed("employees + 1")));
        JsonNode made = created("account", Map.of("name", "Counted", "employees", 21));
        assertThat(new java.math.BigDecimal(made.path("my.perHead").asString())).isEqualByComparingTo("42");
        assertThat(refused(Map.of(
                        "fields",
                        Map.of(
                                "add",
                                List.of(field("my.wrong", "decimal", "Wrong", "settings", computed("nothing + 1")))))))
                .containsExactly("fields[my.wrong].settings formulaNamesNoField");
    }

    private static Map<String, Object> computed(String formula) {
        return Map.of("computed", Map.of("formula", formula));
    }
}
