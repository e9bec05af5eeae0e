package org.kinward.engine.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.record.Purge;
import org.kinward.testing.ApiClient;
import org.kinward.testing.ApiClient.Answer;
import org.kinward.testing.RunningApplication;
import org.kinward.testing.SearchProbe;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What happened around a record, as its readers see it. */
class TimelineIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private final SearchProbe probe = new SearchProbe(APPLICATION);
    private final ApiClient ana = APPLICATION.administrator();

    private String create(ApiClient who, String object, Map<String, ?> fields) {
        Answer answer = who.post("/records/" + object, Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id").asString();
    }

    private static Map<String, String> account(String id) {
        return Map.of("object", "account", "id", id);
    }

    private static List<String> kinds(ApiClient who, String account, String more) {
        Answer answer = who.get("/records/account/" + account + "/timeline" + more);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        List<String> kinds = new ArrayList<>();
        answer.json().path("items").forEach(item -> kinds.add(item.path("kind").asString()));
        return kinds;
    }

    @Test
    void whatIsWrittenAboutARecordIsReadAtOnce() {
        String id = create(ana, "account", Map.of("name", "At once"));
        for (int i = 0; i < 10; i++) {
            create(ana, "note", Map.of("body", "note " + i, "about", account(id)));
            assertThat(kinds(ana, id, "?kinds=note")).hasSize(i + 1);
        }
    }

    @Test
    void notesTasksCallsDealsAndChangesStandInTheOrderOfTime() {
        String id = create(ana, "account", Map.of("name", "In order"));
        create(ana, "note", Map.of("body", "a note", "about", account(id)));
        create(ana, "opportunity", Map.of("name", "A deal", "account", id));
        create(ana, "task", Map.of("subject", "to do", "about", account(id)));
        call(id, "2020-01-01", "Long ago");
        ana.patch("/records/account/" + id, Map.of("fields", Map.of("industry", Map.of("becomes", "retail"))));

        assertThat(kinds(ana, id, ""))
                .containsExactly("change", "task", "opportunity", "note", "change", "interaction");
        assertThat(kinds(ana, id, "?kinds=task,interaction")).containsExactly("task", "interaction");
        assertThat(kinds(ana, id, "?kinds=change")).containsExactly("change", "change");
        JsonNode call = ana.get("/records/account/" + id + "/timeline?kinds=interaction")
                .at("/items/0");
        assertThat(call.at("/at").asString()).isEqualTo("2020-01-01T10:00:00Z");
        assertThat(call.at("/data/subject").asString()).isEqualTo("Long ago");
        assertThat(call.at("/about/title").asString()).isEqualTo("In order");
    }

    @Test
    void pagesJoinWithoutGapsOrRepeats() {
        String id = create(ana, "account", Map.of("name", "Paged"));
        for (int i = 0; i < 12; i++) {
            create(ana, "note", Map.of("body", "note " + i, "about", account(id)));
            String becomes = "Paged " + i;
            ana.patch("/records/account/" + id, Map.of("fields", Map.of("name", Map.of("becomes", becomes))));
        }
        String whole = "/records/account/" + id + "/timeline";
        List<JsonNode> atOnce = new ArrayList<>();
        ana.get(whole + "?limit=100").json().path("items").forEach(atOnce::add);
        assertThat(atOnce).hasSize(25);
        List<JsonNode> paged = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = ana.get(whole + "?limit=4" + cursor);
            page.json().path("items").forEach(paged::add);
            cursor = page.at("/next").isNull()
                    ? null
                    : "&cursor=" + page.at("/next").asString().replace("+", "%2B");
        } while (cursor != null);
        assertThat(paged).isEqualTo(atOnce);
        assertThat(new HashSet<>(paged)).hasSize(25);
        assertThat(ana.get(whole + "?cursor=nonsense").code()).isEqualTo("badCursor");
    }

    private String call(String account, String day, String subject) {
        return create(
                ana,
                "interaction",
                Map.of(
                        "channel",
                        "call",
                        "subject",
                        subject,
                        "occurredAt",
                        day + "T10:00:00Z",
                        "about",
                        account(account)));
    }

    @Test
    void ofAYearTheLastComesFirstAndWhatIsOlderFollows() {
        String id = create(ana, "account", Map.of("name", "Of years"));
        call(id, "2019-03-01", "first");
        call(id, "2021-12-31", "second");
        call(id, "2022-01-01", "third");
        String line = "/records/account/" + id + "/timeline";
        Answer years = ana.get(line + "/years");
        int made = Year.now(ZoneOffset.UTC).getValue();
        assertThat(years.json().path("years").valueStream().map(JsonNode::asInt))
                .containsExactly(made, 2022, 2021, 2019);

        assertThat(kinds(ana, id, "?year=" + made)).hasSize(4);
        assertThat(kinds(ana, id, "?year=2022")).hasSize(3);
        assertThat(ana.get(line + "?year=2021").at("/items/0/data/subject").asString())
                .isEqualTo("second");
        assertThat(kinds(ana, id, "?year=2020")).containsExactly("interaction");
        assertThat(kinds(ana, id, "?year=2018")).isEmpty();
        Answer first = ana.get(line + "?year=2021&limit=1");
        String next = first.at("/next").asString().replace("+", "%2B");
        assertThat(ana.get(line + "?year=2021&limit=1&cursor=" + next)
                        .at("/items/0/data/subject")
                        .asString())
                .isEqualTo("first");
        assertThat(ana.get(line + "?year=soon").status()).isEqualTo(400);
    }

    @Test
    void whatIsLookedForIsFoundByTheBeginningsOfItsWordsAndChangesSayNothing() {
        String id = create(ana, "account", Map.of("name", "Looked into"));
        String other = create(ana, "account", Map.of("name", "Another"));
        create(ana, "note", Map.of("body", "They want ŻÓŁTE chairs by spring", "about", account(id)));
        create(ana, "note", Map.of("body", "Nothing of the sort", "about", account(id)));
        create(ana, "note", Map.of("body", "yellow chairs", "about", account(other)));
        call(id, "2020-05-05", "Chairs again");
        probe.settle();
        assertThat(kinds(ana, id, "?words=chair")).containsExactly("note", "interaction");
        assertThat(kinds(ana, id, "?words=zolte%20CHAIRS")).containsExactly("note");
        assertThat(kinds(ana, id, "?words=chair&kinds=interaction")).containsExactly("interaction");
        assertThat(kinds(ana, id, "?words=chair&year=2020")).containsExactly("interaction");
        assertThat(kinds(ana, id, "?words=looked")).isEmpty();
        assertThat(kinds(ana, id, "?words=%3A%2A%20%27%7C%21")).isEmpty();
        assertThat(ana.get("/records/account/" + UUID.randomUUID() + "/timeline?words=chair")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anEntryMovesWithWhatItIsAboutAndGoesIntoTheBinAndBack() {
        String from = create(ana, "account", Map.of("name", "From"));
        String to = create(ana, "account", Map.of("name", "To"));
        String note = create(ana, "note", Map.of("body", "moves", "about", account(from)));
        assertThat(kinds(ana, from, "?kinds=note")).hasSize(1);
        ana.patch("/records/note/" + note, Map.of("fields", Map.of("about", Map.of("becomes", account(to)))));
        assertThat(kinds(ana, from, "?kinds=note")).isEmpty();
        assertThat(kinds(ana, to, "?kinds=note")).hasSize(1);
        ana.delete("/records/note/" + note);
        assertThat(kinds(ana, to, "?kinds=note")).isEmpty();
        ana.post("/records/note/" + note + "/restore", Map.of());
        assertThat(kinds(ana, to, "?kinds=note")).hasSize(1);
    }

    @Test
    void entriesOfARecordThatIsMergedAwayMoveToTheOneThatStays() {
        String stays = create(ana, "account", Map.of("name", "Stays"));
        String goes = create(ana, "account", Map.of("name", "Goes"));
        create(ana, "note", Map.of("body", "about the one", "about", account(stays)));
        create(ana, "note", Map.of("body", "about the other", "about", account(goes)));
        Answer merged = ana.post("/records/account/" + stays + "/merge", Map.of("with", goes));
        assertThat(merged.status()).as(merged.text()).isEqualTo(200);
        assertThat(kinds(ana, stays, "?kinds=note")).hasSize(2);
    }

    @Test
    void eachSeesOnlyTheEntriesWithinTheirSight() {
        APPLICATION.user("Rita Reis", "rita@example.com", "rep");
        APPLICATION.user("Rui Rocha", "rui@example.com", "rep");
        ApiClient rita = APPLICATION.as("rita@example.com");
        ApiClient rui = APPLICATION.as("rui@example.com");
        String id = create(rita, "account", Map.of("name", "Rita's"));
        create(rita, "note", Map.of("body", "hers", "about", account(id)));
        String other = create(ana, "note", Map.of("body", "Ana's own", "about", account(id)));
        assertThat(kinds(rita, id, "?kinds=note")).hasSize(1);
        assertThat(kinds(ana, id, "?kinds=note")).hasSize(2);
        assertThat(rui.get("/records/account/" + id + "/timeline").status()).isEqualTo(404);
        assertThat(rui.get("/records/account/" + id + "/timeline?kinds=note").status())
                .isEqualTo(404);
        String her = rita.get("/session").at("/user/id").asString();
        ana.patch("/records/note/" + other, Map.of("fields", Map.of("owner", Map.of("becomes", her))));
        assertThat(kinds(rita, id, "?kinds=note")).hasSize(2);
    }

    @Test
    void purgedRecordsLeaveNoTimeline() {
        String id = create(ana, "account", Map.of("name", "Purged"));
        create(ana, "note", Map.of("body", "gone with it", "about", account(id)));
        probe.settle();
        assertThat(entries(id)).isEqualTo(1);
        APPLICATION.bean(Purge.class).run(Actor.system(Origin.SYSTEM), Map.of("account", List.of(UUID.fromString(id))));
        probe.settle();
        assertThat(entries(id)).isZero();
    }

    private static int entries(String subject) {
        return JdbcClient.create(APPLICATION.dataSource())
                .sql("select count(*) from engine.timeline_entry where subject = ?")
                .param(UUID.fromString(subject))
                .query(Integer.class)
                .single();
    }
}
