package org.kinward.edge.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.ApiClient.Answer;
import org.kinward.testing.RunningApplication;
import tools.jackson.databind.JsonNode;

/** A whole import taken back: what it made, what it changed, and what others have built on since. */
class ImportUndoIT {
    private static final int ROWS = 2_500;

    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private final ApiClient ana = APPLICATION.administrator();

    private String upload(String csv) {
        return upload(APPLICATION.administrator(), csv);
    }

    private static String upload(ApiClient who, String csv) {
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"accounts.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--b--\r\n";
        Answer answer =
                who.with("Content-Type", "multipart/form-data; boundary=b").post("/imports", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id").asString();
    }

    private void await(String path, String state) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(120));
        while (!ana.get(path).at("/state").asString().equals(state)) {
            assertThat(Instant.now()).as(ana.get(path).text()).isBefore(end);
            Thread.sleep(200);
        }
    }

    private JsonNode named(String name) {
        return ana.post("/records/account/query", Map.of("filter", Map.of("field", "name", "op", "is", "value", name)))
                .at("/items/0");
    }

    @Test
    void anImportOfSeveralBatchesIsTakenBackAndWhatOthersBuiltOnItStays() throws InterruptedException {
        Answer kept = ana.post(
                "/records/account",
                Map.of("fields", Map.of("name", "There before", "externalId", "x0", "taxId", "old")));
        assertThat(kept.status()).isEqualTo(201);
        String csv = "external id,name,tax id\n" + "x0,There before,new\n"
                + IntStream.range(1, ROWS)
                        .mapToObj(n -> "x" + n + ",Imported " + n + ",t" + n)
                        .collect(Collectors.joining("\n"));
        String id = upload(csv);
        List<Map<String, Object>> columns = List.of(
                Map.of("index", 0, "field", "externalId"),
                Map.of("index", 1, "field", "name"),
                Map.of("index", 2, "field", "taxId"));
        Answer planned = ana.put(
                "/imports/" + id + "/plan",
                Map.of("object", "account", "mode", "createOrUpdate", "key", "externalId", "columns", columns));
        assertThat(planned.status()).as(planned.text()).isEqualTo(200);
        assertThat(ana.post("/imports/" + id + "/run", Map.of()).status()).isEqualTo(202);
        await("/imports/" + id, "done");
        assertThat(ana.get("/imports/" + id).at("/progress/created").asInt()).isEqualTo(ROWS - 1);
        assertThat(named("There before").path("taxId").asString()).isEqualTo("new");

        String changed = named("Imported 7").path("id").asString();
        ana.patch("/records/account/" + changed, Map.of("fields", Map.of("industry", Map.of("becomes", "retail"))));
        String used = named("Imported 8").path("id").asString();
        ana.post("/records/opportunity", Map.of("fields", Map.of("name", "Built on it", "account", used)));
        JsonNode preview = ana.post("/undo/preview", Map.of("command", id)).json();
        assertThat(preview.at("/progress/lines").asInt()).isEqualTo(ROWS);
        assertThat(preview.at("/progress/deleted").asInt()).isEqualTo(ROWS - 3);
        assertThat(preview.at("/kept").findValuesAsString("reason")).containsExactlyInAnyOrder("changed", "used");

        Answer begun = ana.post("/undos", Map.of("command", id));
        await("/undos/" + begun.at("/id").asString(), "done");
        JsonNode progress = ana.get("/undos/" + begun.at("/id").asString()).at("/progress");
        assertThat(progress.path("deleted").asInt()).isEqualTo(ROWS - 3);
        assertThat(progress.path("changed").asInt()).isEqualTo(1);
        assertThat(progress.path("kept").asInt()).isEqualTo(2);
        assertThat(named("There before").path("taxId").asString()).isEqualTo("old");
        assertThat(named("Imported 9").isMissingNode()).isTrue();
        assertThat(named("Imported 7").path("id").asString()).isEqualTo(changed);
        assertThat(ana.post("/records/account/query", Map.of("count", true))
                        .at("/count/value")
                        .asInt())
                .isEqualTo(3);
        System.out.println("undo of an import: " + ROWS + " rows, " + progress.path("deleted") + " away, "
                + progress.path("changed") + " put back, " + progress.path("kept") + " kept");
    }

    /** However long ago, and by whomever: the import's own page says so. */
    @Test
    void whoBroughtItInLearnsThatSomebodyElseTookItBackAndWhat() throws InterruptedException {
        APPLICATION.user("Eva", "eva@example.com", "manager");
        APPLICATION.user("Rui", "rui@example.com", "manager");
        ApiClient eva = APPLICATION.as("eva@example.com");
        ApiClient rui = APPLICATION.as("rui@example.com");
        String id = upload(
                APPLICATION.as("eva@example.com"), "external id,name\ny1,Brought by Eva 1\ny2,Brought by Eva 2\n");
        List<Map<String, Object>> columns =
                List.of(Map.of("index", 0, "field", "externalId"), Map.of("index", 1, "field", "name"));
        assertThat(eva.put(
                                "/imports/" + id + "/plan",
                                Map.of("object", "account", "mode", "create", "columns", columns))
                        .status())
                .isEqualTo(200);
        assertThat(eva.post("/imports/" + id + "/run", Map.of()).status()).isEqualTo(202);
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!eva.get("/imports/" + id).at("/state").asString().equals("done")) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(100);
        }
        assertThat(eva.get("/undos?command=" + id).at("/items").size()).isZero();
        // more than a page of what she did lately
        for (int n = 0; n < 210; n++) {
            assertThat(eva.post("/records/account", Map.of("fields", Map.of("name", "Since " + n)))
                            .status())
                    .isEqualTo(201);
        }

        String undo = ana.post("/undos", Map.of("command", id)).at("/id").asString();
        await("/undos/" + undo, "done");

        assertThat(eva.get("/undos?command=" + id).at("/items/0/id").asString()).isEqualTo(undo);
        assertThat(eva.get("/undos/" + undo).at("/progress/deleted").asInt()).isEqualTo(2);
        assertThat(eva.get("/undos/" + undo + "/kept").at("/items").isEmpty()).isTrue();
        assertThat(ana.get("/undos?command=" + id).at("/items/0/id").asString()).isEqualTo(undo);
        assertThat(rui.get("/undos?command=" + id).at("/items").size()).isZero();
        assertThat(rui.get("/undos/" + undo).status()).isEqualTo(404);

        ana.post("/undos", Map.of("command", undo));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                eva.get("/undos?command=" + id).at("/items").size())
                        .isZero());
    }
}
