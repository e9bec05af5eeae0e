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
import tools.jackson.databind.JsonNode;

/** A type made at run time behaves like one that was there from the beginning, in every feature. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomTypeIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static final String VISIT = "/records/my.visit";

    private final ApiClient ana = APPLICATION.administrator();
    private final Defining defining = new Defining(ana);
    private String acme = "";

    @BeforeAll
    void aTypeIsMade() {
        acme = created("/records/account", Map.of("name", "Acme", "industry", "retail"))
                .path("id")
                .asString();
        defining.defines(Map.of(
                "key",
                "my.visit",
                "labels",
                Map.of("en", "Visit", "pt-PT", "Visita", "pt-BR", "Visita", "pl", "Wizyta"),
                "plurals",
                Map.of("en", "Visits", "pl", "Wizyty"),
                "icon",
                "map-pin",
                "fields",
                List.of(
                        field("my.place", "text", "Place", "listed", true, "searched", true),
                        field("my.state", "select", "State", "settings", options("planned", "done", "missed")),
                        field("my.client", "relation", "Client", "settings", Map.of("targets", List.of("account"))),
                        field("my.day", "date", "Day", "indexed", true),
                        field("my.cost", "money", "Cost"),
                        field("my.score", "integer", "Score"),
                        field("my.number", "autoNumber", "Number"),
                        field("my.phones", "phone", "Phones"))));
    }

    private JsonNode created(String path, Map<String, ?> fields) {
        Answer answer = ana.post(path, Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private JsonNode visit(String name, Object... fields) {
        Map<String, Object> all = new HashMap<>(Map.of("name", name));
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i].toString(), fields[i + 1]);
        }
        return created(VISIT, all);
    }

    private JsonNode query(ApiClient who, Map<String, ?> query) {
        Answer answer = who.post(VISIT + "/query", query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> names(JsonNode page) {
        List<String> names = new ArrayList<>();
        page.path("items").forEach(item -> names.add(item.path("name").asString()));
        return names;
    }

    private static Map<String, Object> is(String field, String op, Object value) {
        return Map.of("field", field, "op", op, "value", value);
    }

    @Test
    void itIsReadAsItWasWritten() {
        JsonNode made = visit(
                "Reading",
                "my.place",
                "Łódź",
                "my.state",
                "planned",
                "my.client",
                acme,
                "my.day",
                "2026-03-01",
                "my.cost",
                Map.of("amount", "12.50"),
                "my.score",
                7,
                "my.phones",
                List.of(Map.of("value", "+351912345678", "label", "work")));
        JsonNode read = ana.get(VISIT + "/" + made.path("id").asString()).json();
        assertThat(read).isEqualTo(made);
        assertThat(read.path("object").asString()).isEqualTo("my.visit");
        assertThat(read.path("my.client").path("title").asString()).isEqualTo("Acme");
        assertThat(read.path("my.cost").path("amount").asString()).isEqualTo("12.5");
        assertThat(read.path("my.number").asInt()).isPositive();
        assertThat(read.path("my.place").asString()).isEqualTo("Łódź");
    }

    @Test
    void whatIsWrongIsSaidFieldByField() {
        Answer answer = ana.post(
                VISIT,
                Map.of("fields", Map.of("my.state", "elsewhere", "my.score", "many", "my.client", UUID.randomUUID())));
        assertThat(answer.status()).isEqualTo(422);
        List<String> fields = new ArrayList<>();
        answer.json()
                .path("violations")
                .forEach(one -> fields.add(one.path("field").asString()));
        assertThat(fields).contains("name", "my.state", "my.score", "my.client");
    }

    @Test
    void itIsFilteredSortedAndPagedByItsOwnFieldsAndThroughItsRelations() {
        for (int i = 0; i < 9; i++) {
            visit("Page " + i, "my.place", i % 2 == 0 ? "Évora" : "Porto", "my.score", i, "my.client", acme);
        }
        Map<String, Object> evora =
                Map.of("and", List.of(is("name", "startsWith", "Page"), is("my.place", "is", "evora")));
        assertThat(names(query(
                        ana, Map.of("filter", evora, "sort", List.of(Map.of("field", "my.score", "desc", true))))))
                .containsExactly("Page 8", "Page 6", "Page 4", "Page 2", "Page 0");
        Map<String, Object> retail =
                Map.of("and", List.of(is("name", "startsWith", "Page"), is("my.client.industry", "is", "retail")));
        List<String> walked = new ArrayList<>();
        String cursor = null;
        do {
            Map<String, Object> page = new HashMap<>(Map.of(
                    "filter",
                    retail,
                    "limit",
                    4,
                    "sort",
                    List.of(Map.of("field", "my.score")),
                    "fields",
                    List.of("name", "my.client.name")));
            page.put("cursor", cursor);
            JsonNode answer = query(ana, page);
            answer.path("items")
                    .forEach(item ->
                            assertThat(item.path("my.client.name").asString()).isEqualTo("Acme"));
            walked.addAll(names(answer));
            cursor = answer.path("next").isNull() ? null : answer.path("next").asString();
        } while (cursor != null);
        assertThat(walked)
                .containsExactly(
                        "Page 0", "Page 1", "Page 2", "Page 3", "Page 4", "Page 5", "Page 6", "Page 7", "Page 8");
    }

    @Test
    void itIsGroupedAndStandsOnABoard() {
        visit("Group a", "my.state", "done", "my.cost", Map.of("amount", "10.00"), "my.client", acme);
        visit("Group b", "my.state", "done", "my.cost", Map.of("amount", "5.50"));
        visit("Group c", "my.state", "missed", "my.cost", Map.of("amount", "1.00"));
        JsonNode board = defining.type("my.visit").path("board");
        assertThat(board.path("by").asString()).isEqualTo("my.state");
        JsonNode groups = ana.post(
                        VISIT + "/groups",
                        Map.of(
                                "filter", is("name", "startsWith", "Group"),
                                "by", List.of(Map.of("field", "my.state")),
                                "measures",
                                        List.of(
                                                Map.of("key", "n", "kind", "count"),
                                                Map.of("key", "sum", "kind", "sum", "field", "my.cost")),
                                "sort", List.of(Map.of("measure", "n", "desc", true))))
                .json();
        assertThat(groups.at("/groups/0/by/0").asString()).as(groups.toString()).isEqualTo("done");
        assertThat(groups.at("/groups/0/measures/n").asInt()).isEqualTo(2);
        assertThat(groups.at("/groups/0/measures/sum").asString()).startsWith("15.5");
        JsonNode hop = ana.post(
                        VISIT + "/groups",
                        Map.of(
                                "filter", is("name", "startsWith", "Group"),
                                "by", List.of(Map.of("field", "my.client.industry")),
                                "measures", List.of(Map.of("key", "n", "kind", "count"))))
                .json();
        assertThat(hop.path("groups").size()).isEqualTo(2);
    }

    @Test
    void itIsFoundByWhatItIsCalledAndListedWithWhatItPointsTo() {
        visit("Zażółć gęślą", "my.client", acme);
        JsonNode found = ana.get("/find?q=zazolc").json();
        assertThat(found.at("/items/0/object").asString()).as(found.toString()).isEqualTo("my.visit");
        assertThat(found.at("/items/0/title").asString()).isEqualTo("Zażółć gęślą");
        JsonNode related = defining.type("account").path("related");
        assertThat(related.toString()).contains("\"object\":\"my.visit\",\"field\":\"my.client\",\"label\":\"Visits\"");
    }

    @Test
    void itIsSearchedByItsWords() {
        visit("Quarterly Xylophone", "my.place", "Coimbra");
        JsonNode found = ana.get("/search?q=xylophone").json();
        for (int i = 0; i < 200 && !found.toString().contains("my.visit"); i++) {
            pause();
            found = ana.get("/search?q=xylophone").json();
        }
        assertThat(found.toString()).contains("my.visit", "Quarterly Xylophone");
    }

    @Test
    void itsHistoryAndTimelineTellItsStory() {
        JsonNode made = visit("Story", "my.state", "planned");
        String path = VISIT + "/" + made.path("id").asString();
        Answer changed =
                ana.patch(path, Map.of("fields", Map.of("my.state", Map.of("was", "planned", "becomes", "done"))));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        JsonNode history = ana.get(path + "/history").json();
        assertThat(history.at("/items/0/kind").asString()).isEqualTo("updated");
        assertThat(history.path("items").get(0).path("changes").path("my.state").toString())
                .isEqualTo("[\"planned\",\"done\"]");
        assertThat(ana.get(path + "/timeline").json().path("items").size()).isGreaterThanOrEqualTo(2);
        Answer conflict =
                ana.patch(path, Map.of("fields", Map.of("my.state", Map.of("was", "planned", "becomes", "missed"))));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.json()
                        .path("fields")
                        .path("my.state")
                        .path("theirs")
                        .asString())
                .isEqualTo("done");
    }

    @Test
    void whatWasDoneIsUndoneAndWhatWasDeletedRestored() {
        JsonNode made = visit("Undone", "my.state", "planned", "my.score", 1);
        String id = made.path("id").asString();
        JsonNode batch = defining.command(Map.of(
                "do",
                "update",
                "object",
                "my.visit",
                "id",
                id,
                "fields",
                Map.of("my.score", Map.of("was", 1, "becomes", 2))));
        ana.post("/undo", Map.of("batch", batch.path("batch").asString()));
        assertThat(ana.get(VISIT + "/" + id).json().path("my.score").asInt()).isEqualTo(1);
        assertThat(ana.delete(VISIT + "/" + id).status()).isEqualTo(204);
        assertThat(ana.get(VISIT + "/" + id).json().path("deletedAt").isNull()).isFalse();
        assertThat(names(query(ana, Map.of("deleted", true)))).contains("Undone");
        assertThat(ana.post(VISIT + "/" + id + "/restore", Map.of()).status()).isEqualTo(200);
        JsonNode back = ana.get(VISIT + "/" + id).json();
        assertThat(back.path("my.state").asString()).isEqualTo("planned");
        assertThat(back.path("deletedAt").isNull()).isTrue();
    }

    @Test
    void aRepSeesHerTeamsAndChangesHerOwn() {
        UUID north = UUID.fromString(
                created("/records/team", Map.of("name", "North")).path("id").asString());
        UUID rita = APPLICATION.user("Rita", "rita@example.com", "rep");
        UUID rui = APPLICATION.user("Rui", "rui@example.com", "rep");
        UUID rosa = APPLICATION.user("Rosa", "rosa@example.com", "rep");
        for (UUID member : List.of(rita, rui)) {
            ana.patch("/records/user/" + member, Map.of("fields", Map.of("team", Map.of("becomes", north))));
        }
        ApiClient asRita = APPLICATION.as("rita@example.com");
        Answer hers = asRita.post(VISIT, Map.of("fields", Map.of("name", "Right hers")));
        assertThat(hers.status()).as(hers.text()).isEqualTo(201);
        String path = VISIT + "/" + hers.at("/id").asString();
        ApiClient asRui = APPLICATION.as("rui@example.com");
        ApiClient asRosa = APPLICATION.as("rosa@example.com");
        assertThat(asRui.get(path).status()).isEqualTo(200);
        assertThat(asRosa.get(path).status()).isEqualTo(404);
        assertThat(names(query(asRosa, Map.of()))).isEmpty();
        Map<String, Object> change = Map.of("fields", Map.of("my.score", Map.of("becomes", 3)));
        assertThat(asRita.patch(path, change).status()).isEqualTo(200);
        assertThat(asRui.patch(path, change).status()).isEqualTo(403);
        assertThat(asRosa.patch(path, change).status()).isEqualTo(404);
        assertThat(rosa).isNotNull();
        // Nor may she define anything, or look at how definitions stand.
        assertThat(asRita.get("/catalog/layout").status()).isEqualTo(403);
        JsonNode refused = asRita.post(
                        "/commands",
                        Map.of(
                                "commands",
                                List.of(Map.of(
                                        "do",
                                        "create",
                                        "object",
                                        "typeDefinition",
                                        "fields",
                                        Map.of("key", "my.secret", "labels", Map.of("en", "Secret"))))))
                .json();
        assertThat(refused.at("/outcomes/0/status").asString()).isEqualTo("denied");
    }

    @Test
    void itIsImportedByTheWizardAndExported() {
        String file = "Name,Place,State,Client,Day,Score\n"
                + "Import one,Porto,Done,Acme,2026-01-05,3\n"
                + "Import two,Braga,Planned,Acme,2026-02-06,4\n"
                + "Import bad,Faro,Nowhere,Acme,2026-02-06,5\n";
        String boundary = "xyz";
        ApiClient uploader =
                APPLICATION.administrator().with("Content-Type", "multipart/form-data; boundary=" + boundary);
        Answer uploaded = uploader.send(
                "POST",
                "/imports",
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"visits.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n" + file + "\r\n--" + boundary + "--\r\n");
        String id = uploaded.at("/id").asString();
        assertThat(uploaded.at("/objects").toString()).contains("my.visit");
        JsonNode plan =
                ana.get("/imports/" + id + "/suggestion?object=my.visit").json();
        assertThat(plan.path("columns").toString()).contains("my.place", "my.state", "my.client", "my.day", "my.score");
        assertThat(ana.put("/imports/" + id + "/plan", plan).status()).isEqualTo(200);
        JsonNode preview = ana.post("/imports/" + id + "/preview", Map.of()).json();
        assertThat(preview.at("/problems/rows").asInt()).as(preview.toString()).isEqualTo(1);
        ana.post("/imports/" + id + "/run", Map.of());
        JsonNode done = ana.get("/imports/" + id).json();
        for (int i = 0; i < 200 && !done.path("state").asString().equals("done"); i++) {
            pause();
            done = ana.get("/imports/" + id).json();
        }
        assertThat(done.at("/progress/created").asInt()).as(done.toString()).isEqualTo(2);
        assertThat(done.at("/progress/rejected").asInt()).isEqualTo(1);
        JsonNode imported = query(ana, Map.of("filter", is("name", "is", "Import one")));
        assertThat(imported.at("/items/0").path("my.client").path("title").asString())
                .isEqualTo("Acme");
        assertThat(imported.at("/items/0").path("my.state").asString()).isEqualTo("done");
        String csv = ana.get(VISIT + "/export?fields=name,my.place,my.client").text();
        assertThat(csv).contains("Import one", "Porto", "Acme").contains("my.place");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    @Test
    void itIsDescribedAndCalledInTheReadersLanguage() {
        JsonNode document = ana.get("/openapi.json").json();
        assertThat(document.path("paths").has("/records/my.visit/query")).isTrue();
        assertThat(document.at("/components/schemas/my.visitFields/properties").has("my.state"))
                .isTrue();
        JsonNode polish = APPLICATION
                .administrator()
                .with("Accept-Language", "pl")
                .get("/catalog")
                .json();
        assertThat(polish.toString()).contains("\"label\":\"Wizyta\"", "\"plural\":\"Wizyty\"");
        JsonNode type = defining.type("my.visit");
        assertThat(type.path("label").asString()).isEqualTo("Visit");
        assertThat(type.path("menu").asBoolean()).isTrue();
        assertThat(type.path("listColumns").toString()).isEqualTo("[\"name\",\"my.place\"]");
        assertThat(defining.field("my.visit", "my.state").at("/options/0/label").asString())
                .isEqualTo("Planned");
    }
}
