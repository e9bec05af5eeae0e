package org.kinward.suite.activity.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import tools.jackson.databind.JsonNode;

/** Appointments, series and tasks that come again, met at the door. Expected moments are written by hand. */
class AgendaIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private final ApiClient ana = APPLICATION.administrator();

    @Test
    void aSeriesInWarsawKeepsItsHourWhenSummerEnds() {
        String me = user("Wanda Wisła", "wanda@example.com");
        made(Map.of(
                "subject", "Monday round",
                "startsAt", "2026-10-12T08:00:00Z",
                "endsAt", "2026-10-12T08:30:00Z",
                "timeZone", "Europe/Warsaw",
                "recurrence", "FREQ=WEEKLY;BYDAY=MO",
                "owner", me));

        assertThat(moments("2026-10-19T00:00:00Z", "2026-11-03T00:00:00Z", me))
                .containsExactly("2026-10-19T08:00:00Z", "2026-10-26T09:00:00Z", "2026-11-02T09:00:00Z");
    }

    @Test
    void anOccurrenceIsMovedAndAnotherCalledOff() {
        String me = user("Mara Mendes", "mara@example.com");
        var series = made(Map.of(
                "subject", "Stand-up",
                "startsAt", "2026-03-27T10:00:00Z",
                "timeZone", "Europe/Lisbon",
                "recurrence", "FREQ=DAILY;COUNT=4",
                "owner", me));
        assertThat(series.path("endsAt").asString()).isEqualTo("2026-03-27T11:00:00Z");
        assertThat(series.path("recursUntil").asString()).isEqualTo("2026-03-30T10:00:00Z");
        String id = series.path("id").asString();

        var moved = new HashMap<String, Object>(Map.of(
                "subject", "Stand-up, later",
                "startsAt", "2026-03-29T15:00:00Z",
                "series", id,
                "occurrence", "2026-03-29T09:00:00Z"));
        made(moved);
        made(Map.of(
                "subject", "Stand-up",
                "status", "cancelled",
                "startsAt", "2026-03-30T09:00:00Z",
                "series", id,
                "occurrence", "2026-03-30T09:00:00Z"));

        assertThat(moments("2026-03-27T00:00:00Z", "2026-04-01T00:00:00Z", me))
                .containsExactly("2026-03-27T10:00:00Z", "2026-03-28T10:00:00Z", "2026-03-29T15:00:00Z");
        assertThat(ana.post("/records/appointment", Map.of("fields", moved))
                        .at("/violations/0/code")
                        .asString())
                .isEqualTo("notUnique");
        moved.put("occurrence", "2026-03-29T10:00:00Z");
        assertThat(ana.post("/records/appointment", Map.of("fields", moved))
                        .at("/violations/0/code")
                        .asString())
                .isEqualTo("notAnOccurrence");
    }

    @Test
    void whatIsMovedKeepsItsLengthAndAWholeDayHasAllItsHours() {
        String me = user("Olga Orzeł", "olga@example.com");
        var visit = made(Map.of(
                "subject", "Visit", "startsAt", "2026-05-05T09:00:00Z", "endsAt", "2026-05-05T11:30:00Z", "owner", me));
        var moved = ana.patch(
                "/records/appointment/" + visit.path("id").asString(),
                Map.of("fields", Map.of("startsAt", Map.of("becomes", "2026-05-06T13:00:00Z"))));
        assertThat(moved.at("/endsAt").asString()).isEqualTo("2026-05-06T15:30:00Z");

        var fair = made(Map.of(
                "subject", "Fair",
                "startsAt", "2026-03-28T12:00:00Z",
                "endsAt", "2026-03-29T12:00:00Z",
                "allDay", true,
                "timeZone", "Europe/Lisbon",
                "owner", me));
        assertThat(fair.path("startsAt").asString()).isEqualTo("2026-03-28T00:00:00Z");
        assertThat(fair.path("endsAt").asString()).isEqualTo("2026-03-29T23:00:00Z");
        assertThat(ana.post(
                                "/records/appointment",
                                Map.of(
                                        "fields",
                                        Map.of(
                                                "subject", "Never",
                                                "startsAt", "2026-03-28T12:00:00Z",
                                                "endsAt", "2026-03-28T11:00:00Z")))
                        .at("/violations/0/code")
                        .asString())
                .isEqualTo("endsBeforeItBegins");
    }

    @Test
    void anAgendaHoldsWhatItsPersonTakesPartIn() {
        String rita = user("Rita Ramos", "rita@example.com");
        made(Map.of(
                "subject", "Planning",
                "startsAt", "2026-06-01T09:00:00Z",
                "participants", List.of(Map.of("who", Map.of("object", "user", "id", rita)))));

        assertThat(moments("2026-06-01T00:00:00Z", "2026-06-02T00:00:00Z", rita))
                .containsExactly("2026-06-01T09:00:00Z");
        assertThat(ana.get("/agenda?from=2026-06-01T00:00:00Z&to=2026-09-01T00:00:00Z")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void ofSeveralPeopleEachAppointmentSaysWhoseItIsByOwningItOrByTakingPart() {
        String eva = user("Eva Esteves", "eva.agenda@example.com");
        String rui = user("Rui Reis", "rui.agenda@example.com");
        String zoe = user("Zoe Zimmer", "zoe.agenda@example.com");
        made(Map.of(
                "subject",
                "Together",
                "owner",
                eva,
                "startsAt",
                "2026-06-08T09:00:00Z",
                "participants",
                List.of(Map.of("who", Map.of("object", "user", "id", rui)))));
        made(Map.of("subject", "Alone", "owner", rui, "startsAt", "2026-06-08T10:00:00Z"));
        made(Map.of(
                "subject", "Every week",
                "owner", zoe,
                "startsAt", "2026-06-01T11:00:00Z",
                "recurrence", "FREQ=WEEKLY;BYDAY=MO",
                "participants", List.of(Map.of("who", Map.of("object", "user", "id", eva)))));

        var found = ana.get("/agenda?from=2026-06-08T00:00:00Z&to=2026-06-09T00:00:00Z&users=" + eva + "," + rui)
                .at("/items");

        assertThat(found.valueStream()
                        .map(one -> one.at("/subject").asString() + " "
                                + one.at("/people")
                                        .valueStream()
                                        .map(JsonNode::asString)
                                        .toList()))
                .containsExactly(
                        "Together " + List.of(eva, rui), "Alone " + List.of(rui), "Every week " + List.of(eva));
    }

    @Test
    void aRecurringTaskThatIsDoneMakesOneNextAndTakingItBackTakesTheNextBack() {
        var task = made(
                "task",
                Map.of(
                        "subject",
                        "Send the figures",
                        "due",
                        "2031-01-06",
                        "recurrence",
                        "FREQ=WEEKLY",
                        "remindAt",
                        "2031-01-06T08:00:00Z"));
        String id = task.path("id").asString();

        var done = ana.post(
                "/commands",
                Map.of(
                        "commands",
                        List.of(Map.of(
                                "do",
                                "update",
                                "object",
                                "task",
                                "id",
                                id,
                                "fields",
                                Map.of("status", Map.of("becomes", "done"))))));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(repeats(id)).hasSize(1));
        var next = repeats(id).getFirst();
        assertThat(next.path("due").asString()).isEqualTo("2031-01-13");
        assertThat(next.path("remindAt").asString()).isEqualTo("2031-01-13T08:00:00Z");
        assertThat(next.path("status").asString()).isEqualTo("open");

        ana.post("/undo", Map.of("batch", done.at("/batch").asString()));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(repeats(id)).isEmpty());
    }

    private List<JsonNode> repeats(String task) {
        return ana.post("/records/task/query", Map.of("filter", Map.of("field", "repeats", "op", "is", "value", task)))
                .at("/items")
                .valueStream()
                .toList();
    }

    private List<String> moments(String from, String to, String user) {
        var answer = ana.get("/agenda?from=" + from + "&to=" + to + "&users=" + user);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.at("/items")
                .valueStream()
                .map(one -> one.path("startsAt").asString())
                .toList();
    }

    private static String user(String name, String email) {
        return APPLICATION.user(name, email, "rep").toString();
    }

    private JsonNode made(Map<String, Object> fields) {
        return made("appointment", fields);
    }

    private JsonNode made(String object, Map<String, Object> fields) {
        var answer = ana.post("/records/" + object, Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }
}
