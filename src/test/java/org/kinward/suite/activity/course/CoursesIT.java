package org.kinward.suite.activity.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the courses ask for is found among real records: not before it is done, and not where somebody else did it. */
class CoursesIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static final Path COURSES = Path.of("web/src/engine/course/courses.json");

    private final ApiClient ana = APPLICATION.administrator();

    @Test
    void everyStepIsShownByDoingItAndByNothingElse() throws IOException {
        var taken = made(ana, "courseTaken", Map.of("course", "rep", "passed", List.of()));
        String since = taken.at("/createdAt").asString();
        assertThat(shown(ana, since)).isEmpty();

        APPLICATION.user("Bea", "bea@example.com", "administrator");
        String account =
                made(ana, "account", Map.of("name", "Oficina")).at("/id").asString();
        String rui = APPLICATION.user("Rui", "rui@example.com", "rep").toString();
        everything(account, rui);

        assertThat(shown(ana, since))
                .containsExactly(
                        "manager.comment",
                        "manager.handover",
                        "manager.objective",
                        "manager.report",
                        "manager.view",
                        "rep.call",
                        "rep.done",
                        "rep.move",
                        "rep.next",
                        "rep.promise",
                        "service.incoming",
                        "service.kept",
                        "service.meeting",
                        "service.need",
                        "service.task");
        assertThat(shown(APPLICATION.as("bea@example.com"), since))
                .as("of somebody who did nothing")
                .isEmpty();
    }

    @Test
    void howFarSomebodyIsNobodyElseReads() {
        APPLICATION.user("Teo", "teo@example.com", "rep");
        var teo = APPLICATION.as("teo@example.com");
        made(teo, "courseTaken", Map.of("course", "rep", "passed", List.of("call")));

        assertThat(teo.post("/records/courseTaken/query", Map.of()).at("/items").size())
                .isEqualTo(1);
        APPLICATION.user("Ula", "ula@example.com", "rep");
        assertThat(APPLICATION
                        .as("ula@example.com")
                        .post("/records/courseTaken/query", Map.of())
                        .at("/items"))
                .isEmpty();
    }

    private void everything(String account, String colleague) {
        var about = Map.of("object", "account", "id", account);
        made(ana, "interaction", Map.of("channel", "call", "direction", "in", "about", about, "subject", "Called"));
        String promise = made(ana, "promise", Map.of("what", "An offer", "party", about))
                .at("/id")
                .asString();
        change("promise", promise, Map.of("state", "kept"));
        String deal = made(
                        ana,
                        "opportunity",
                        Map.of("name", "A deal", "account", account, "nextStep", "Call", "nextStepDate", "2999-01-01"))
                .at("/id")
                .asString();
        change("opportunity", deal, Map.of("stage", won(), "whyWon", "price"));
        String task = made(ana, "task", Map.of("subject", "Call back", "due", "2999-01-01"))
                .at("/id")
                .asString();
        change("task", task, Map.of("status", "done"));
        made(ana, "savedView", Map.of("name", "Mine", "objectType", "account", "kind", "list"));
        made(ana, "report", Map.of("name", "Mine", "objectType", "account", "kind", "table", "definition", MEASURED));
        made(ana, "objective", Map.of("name", "More", "target", "10"));
        made(ana, "comment", Map.of("body", "Well done", "about", Map.of("object", "opportunity", "id", deal)));
        made(ana, "need", Map.of("words", "To sleep well", "party", about));
        made(ana, "appointment", Map.of("subject", "Visit", "startsAt", "2999-01-01T10:00:00Z"));
        String me = ana.get("/session").at("/user/id").asString();
        made(
                ana,
                "handover",
                Map.of(
                        "name",
                        "One",
                        "giver",
                        me,
                        "receiver",
                        colleague,
                        "parties",
                        Map.of("account", List.of(account))));
    }

    private static final Map<String, Object> MEASURED =
            Map.of("by", List.of(), "measures", List.of(Map.of("key", "n", "kind", "count")));

    private String won() {
        return ana.post("/records/stage/query", Map.of("filter", Map.of("field", "kind", "op", "is", "value", "won")))
                .at("/items/0/id")
                .asString();
    }

    /** The steps that records show, as {@code course.step}. */
    private static TreeSet<String> shown(ApiClient who, String since) throws IOException {
        var json = JsonMapper.shared();
        TreeSet<String> shown = new TreeSet<>();
        for (JsonNode course : json.readTree(Files.readString(COURSES))) {
            for (JsonNode step : course.path("steps")) {
                // As courses.ts puts it together.
                ObjectNode filter = json.createObjectNode();
                var and = filter.putArray("and");
                String by = step.path("by").asString();
                and.addObject()
                        .put("field", by + "By")
                        .put("op", "is")
                        .putObject("value")
                        .put("me", true);
                and.addObject().put("field", by + "At").put("op", "ge").put("value", since);
                step.path("where").forEach(and::add);
                String object = step.path("object").asString();
                var answer = who.post("/records/" + object + "/query", Map.of("filter", filter));
                assertThat(answer.status()).as(object + " " + answer.text()).isEqualTo(200);
                if (!answer.at("/items").isEmpty()) {
                    shown.add(course.path("key").asString() + "."
                            + step.path("key").asString());
                }
            }
        }
        return shown;
    }

    private void change(String object, String id, Map<String, Object> becomes) {
        Map<String, Object> fields = new HashMap<>();
        becomes.forEach((key, value) -> fields.put(key, Map.of("becomes", value)));
        var answer = ana.patch("/records/" + object + "/" + id, Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static JsonNode made(ApiClient who, String object, Map<String, ?> fields) {
        var answer = who.post("/records/" + object, Map.of("fields", fields));
        assertThat(answer.status()).as(object + " " + answer.text()).isEqualTo(201);
        return answer.json();
    }
}
