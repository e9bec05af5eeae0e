package org.kinward.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.HostileStrings;
import org.kinward.testing.RunningApplication;
import tools.jackson.databind.JsonNode;

/** Tags, durations and ratings as people use them, through the API. */
class SeveralValuesIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private final ApiClient ana = APPLICATION.administrator();

    private String account(String name, List<String> tags) {
        var answer = ana.post("/records/account", Map.of("fields", Map.of("name", name, "tags", tags)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id").asString();
    }

    private List<String> found(Object filter) {
        var answer =
                ana.post("/records/account/query", Map.of("filter", filter, "fields", List.of("name"), "limit", 200));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.at("/items")
                .valueStream()
                .map(item -> item.path("name").asString())
                .toList();
    }

    private JsonNode tagsOf(JsonNode outcome) {
        return ana.get("/records/account/" + outcome.path("id").asString()).at("/tags");
    }

    private static Map<String, Object> tagged(String op, String... tags) {
        return Map.of("field", "tags", "op", op, "value", tags);
    }

    @SafeVarargs
    private static Map<String, Object> all(Map<String, Object>... parts) {
        return Map.of("and", parts);
    }

    @Test
    void tagsAreFoundByAnyByAllAndByNoneOfThem() {
        account("Several Alpha", List.of("VIP", "Łódź"));
        account("Several Beta", List.of("vip"));
        account("Several Gamma", List.of());
        Map<String, Object> ours = Map.of("field", "name", "op", "startsWith", "value", "several");
        assertThat(found(all(ours, tagged("in", "Vip", "nobody"))))
                .containsExactlyInAnyOrder("Several Alpha", "Several Beta");
        assertThat(found(all(ours, tagged("hasAll", "lodz", "VIP")))).containsExactly("Several Alpha");
        assertThat(found(all(ours, tagged("notIn", "vip")))).containsExactly("Several Gamma");
        assertThat(found(all(ours, Map.of("field", "tags", "op", "isEmpty")))).containsExactly("Several Gamma");
        JsonNode inUse = ana.get("/records/account/values?field=tags&q=VI").at("/items");
        assertThat(inUse.valueStream().map(JsonNode::toString)).contains("{\"value\":\"VIP\",\"count\":2}");
    }

    @Test
    void tagsChangeInTheHistoryAndComeBackWithUndo() {
        String id = account("Undone", List.of("one"));
        var changed = ana.post(
                "/commands",
                Map.of(
                        "mode",
                        "ALL_OR_NOTHING",
                        "commands",
                        List.of(Map.of(
                                "do",
                                "update",
                                "object",
                                "account",
                                "id",
                                id,
                                "fields",
                                Map.of("tags", Map.of("was", List.of("one"), "becomes", List.of("one", "two")))))));
        assertThat(changed.at("/outcomes/0/status").asString())
                .as(changed.text())
                .isEqualTo("saved");
        assertThat(ana.get("/records/account/" + id + "/history")
                        .at("/items/0/changes/tags")
                        .toString())
                .isEqualTo("[[\"one\"],[\"one\",\"two\"]]");
        ana.post("/undo", Map.of("batch", changed.at("/batch").asString()));
        assertThat(ana.get("/records/account/" + id).at("/tags").toString()).isEqualTo("[\"one\"]");
    }

    @Test
    void severalRecordsWrittenAtOnceKeepTheirTagsApart() {
        List<Map<String, Object>> commands = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            List<String> tags = new ArrayList<>();
            for (int t = 0; t < n; t++) {
                tags.add("many " + t);
            }
            commands.add(
                    Map.of("do", "create", "object", "account", "fields", Map.of("name", "Many " + n, "tags", tags)));
        }
        var made = ana.post("/commands", Map.of("mode", "ALL_OR_NOTHING", "commands", commands));
        for (int n = 0; n < 5; n++) {
            assertThat(tagsOf(made.at("/outcomes/" + n)).size()).as(made.text()).isEqualTo(n);
        }
        List<Map<String, Object>> changes = new ArrayList<>();
        made.at("/outcomes")
                .forEach(one -> changes.add(Map.of(
                        "do",
                        "update",
                        "object",
                        "account",
                        "id",
                        one.path("id").asString(),
                        "fields",
                        Map.of("tags", Map.of("becomes", List.of("x", "y"))))));
        var after = ana.post("/commands", Map.of("mode", "EACH", "commands", changes));
        assertThat(after.at("/outcomes").valueStream().map(one -> tagsOf(one).toString()))
                .as(after.text())
                .containsOnly("[\"x\",\"y\"]");
    }

    @Test
    void hostileStringsAreTagsLikeAnyOther() {
        int kept = 0;
        for (String hostile : HostileStrings.all()) {
            if (hostile.isBlank() || hostile.length() > 200) {
                continue;
            }
            String id = account("Hostile", List.of(hostile));
            assertThat(ana.get("/records/account/" + id).at("/tags/0").asString())
                    .isEqualTo(hostile);
            assertThat(ana.post(
                                    "/records/account/query",
                                    Map.of("filter", tagged("in", hostile), "fields", List.of("name"), "limit", 200))
                            .at("/items")
                            .valueStream()
                            .map(item -> item.path("id").asString()))
                    .contains(id);
            kept++;
        }
        System.out.println("hostile tags: " + kept + " kept and found");
        String csv = ana.get("/records/account/export?fields=name,tags").text();
        assertThat(csv).contains("Hostile");
    }

    @Test
    void aDurationIsWrittenInMinutesAndSummedInSeconds() {
        for (Object written : List.of(25, "1:30", "PT45S")) {
            var made = ana.post(
                    "/records/interaction",
                    Map.of(
                            "fields",
                            Map.of("subject", "Timed", "channel", "call", "duration", written, "sentiment", 4)));
            assertThat(made.status()).as(made.text()).isEqualTo(201);
        }
        var sums = ana.post(
                "/records/interaction/groups",
                Map.of(
                        "filter", Map.of("field", "subject", "op", "is", "value", "Timed"),
                        "by", List.of(Map.of("field", "sentiment")),
                        "measures", List.of(Map.of("key", "time", "kind", "sum", "field", "duration"))));
        assertThat(sums.at("/groups/0/measures/time").asString())
                .as(sums.text())
                .isEqualTo("6945");
        var longer = ana.post(
                "/records/interaction/query",
                Map.of(
                        "filter",
                        Map.of("field", "duration", "op", "gt", "value", 25),
                        "sort",
                        List.of(Map.of("field", "duration"))));
        assertThat(longer.at("/items").size()).isEqualTo(1);
        assertThat(longer.at("/items/0/duration").asString()).isEqualTo("PT1H30M");
        var wrong = ana.post(
                "/records/interaction",
                Map.of("fields", Map.of("channel", "call", "duration", "soon", "sentiment", 6)));
        assertThat(wrong.at("/violations")
                        .valueStream()
                        .map(one -> one.path("code").asString()))
                .containsExactlyInAnyOrder("notADuration", "outOfRange");
    }

    @Test
    void aNoteKeepsItsWordsAndLosesWhatCouldDoHarm() {
        var made = ana.post(
                "/records/note",
                Map.of(
                        "fields",
                        Map.of("body", "<h2>Met <i>Rui</i></h2><p onclick=x()>Wants two<script>x()</script></p>")));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.at("/body").asString()).isEqualTo("<h2>Met <em>Rui</em></h2><p>Wants two</p>");
        assertThat(made.at("/title").asString()).isEqualTo("Met Rui");
        var found = ana.post(
                "/records/note/query",
                Map.of("filter", Map.of("field", "body", "op", "contains", "value", "WANTS two"), "limit", 5));
        assertThat(found.at("/items").size()).isEqualTo(1);
        assertThat(ana.post("/records/note", Map.of("fields", Map.of("body", "<p> </p>")))
                        .at("/violations/0/code")
                        .asString())
                .isEqualTo("required");
    }

    @Test
    void severalChoicesAreBroughtInFoundAndHandedOut() {
        String csv = "Name,Channels,Tags\nRui Costa,Call; E-mail,vip; one\nEva Lima,pigeon,\n";
        String form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"people.csv\"\r\n\r\n" + csv
                + "\r\n--x--\r\n";
        var uploaded = ana.upload("/imports", "multipart/form-data; boundary=x", form.getBytes(StandardCharsets.UTF_8));
        assertThat(uploaded.status()).as(uploaded.text()).isEqualTo(201);
        String one = "/imports/" + uploaded.at("/id").asString();
        var columns = List.of(
                Map.of("index", 0, "field", "name"),
                Map.of("index", 1, "field", "preferredChannels"),
                Map.of("index", 2, "field", "tags"));
        var planned = ana.put(one + "/plan", Map.of("object", "contact", "mode", "create", "columns", columns));
        assertThat(planned.status()).as(planned.text()).isEqualTo(200);
        var preview = ana.post(one + "/preview", Map.of());
        assertThat(preview.at("/rows/0/fields/preferredChannels").toString())
                .as(preview.text())
                .isEqualTo("[\"call\",\"email\"]");
        assertThat(preview.at("/rows/1/problems/0/code").asString())
                .as(preview.text())
                .isEqualTo("notAnOption");

        var rui = Map.of("name", "Rui Costa", "preferredChannels", List.of("sms", "call"), "tags", "x; \"a; b\"");
        var made = ana.post("/records/contact", Map.of("fields", rui));
        assertThat(made.at("/preferredChannels").toString()).as(made.text()).isEqualTo("[\"call\",\"sms\"]");
        assertThat(made.at("/tags").toString()).isEqualTo("[\"x\",\"a; b\"]");
        var both = Map.of("field", "preferredChannels", "op", "hasAll", "value", List.of("call", "sms"));
        assertThat(ana.post("/records/contact/query", Map.of("filter", both, "limit", 10))
                        .at("/items")
                        .size())
                .isEqualTo(1);
        assertThat(ana.get("/records/contact/export?fields=preferredChannels,tags")
                        .text())
                .contains("call; sms,\"x; \"\"a; b\"\"\"");
    }
}
