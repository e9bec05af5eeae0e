package org.kinward.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.search.care.CompareSome;
import org.kinward.engine.search.care.Rebuild;
import org.kinward.testing.ApiClient;
import org.kinward.testing.ApiClient.Answer;
import org.kinward.testing.RunningApplication;
import org.kinward.testing.SearchProbe;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Entries built anew, compared, and told of. */
class SearchCareIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static final List<String> WORDS = List.of(
            "Acme",
            "São",
            "Łódź",
            "roast",
            "912 345 678",
            "geral@acme.example",
            "2026",
            "Żółw",
            "coffee",
            "ação",
            "x1");

    private final JdbcClient jdbc = JdbcClient.create(APPLICATION.dataSource());
    private final SearchProbe probe = new SearchProbe(APPLICATION);
    private final ApiClient ana = APPLICATION.administrator();

    /** Random changes of all kinds; then the entries kept on the way are those made of the records alone. */
    @Test
    void entriesFromTheFeedEqualEntriesFromTheRecords() throws Exception {
        var random = new Random(20261122);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            change(random, ids);
        }
        probe.settle();
        int before = serving();
        int after = 1 - before;
        List<String> kept = shelf(before);
        assertThat(kept).hasSizeGreaterThan(40);

        APPLICATION.bean(Rebuild.class).run(new Rebuild.Order("a test"));
        assertThat(serving()).isEqualTo(after);
        assertThat(shelf(after)).isEqualTo(kept);
        assertThat(words(after)).isEqualTo(words(before));

        jdbc.sql("truncate engine.search_entry_" + after + ", engine.search_word_" + after)
                .update();
        jdbc.sql("update engine.feed_consumer set pos = 0 where name = 'search'")
                .update();
        probe.settle();
        assertThat(shelf(after)).as("replayed from the beginning").isEqualTo(kept);
        assertThat(words(after)).isEqualTo(words(before));
        change(random, ids);
        probe.settle();
        assertThat(ana.get("/search?q=acme").status()).isEqualTo(200);
    }

    private void change(Random random, List<String> ids) {
        int what = ids.isEmpty() ? 0 : random.nextInt(10);
        String object = "/records/account";
        if (what < 5) {
            Answer made = ana.post(object, Map.of("fields", fields(random)));
            assertThat(made.status()).as(made.text()).isEqualTo(201);
            ids.add(made.at("/id").asString());
            return;
        }
        String id = ids.get(random.nextInt(ids.size()));
        switch (what) {
            case 5 -> ana.delete(object + "/" + id);
            case 6 -> ana.post(object + "/" + id + "/restore", Map.of());
            case 7 ->
                ana.patch(object + "/" + id, Map.of("fields", Map.of("description", Map.of("becomes", text(random)))));
            default -> ana.patch(object + "/" + id, Map.of("fields", Map.of("name", Map.of("becomes", text(random)))));
        }
    }

    private static Map<String, Object> fields(Random random) {
        return Map.of("name", text(random), "description", text(random), "taxId", "PT 50" + random.nextInt(10_000_000));
    }

    private static String text(Random random) {
        return WORDS.get(random.nextInt(WORDS.size())) + " " + WORDS.get(random.nextInt(WORDS.size()));
    }

    private int serving() {
        return jdbc.sql("select serving from engine.search_state")
                .query(Integer.class)
                .single();
    }

    private List<String> shelf(int number) {
        return jdbc.sql("select record || ' ' || object || ' ' || class || ' ' || coalesce(owner::text, '') || ' ' ||"
                        + " at || ' ' || title || ' ' || words from engine.search_entry_" + number + " order by 1")
                .query(String.class)
                .list();
    }

    private List<String> words(int number) {
        return jdbc.sql("select word || ' ' || entries || ' ' || titles from engine.search_word_" + number
                        + " order by 1")
                .query(String.class)
                .list();
    }

    /** Where a row lies tells whether anybody wrote it. */
    @Test
    void aRecordIsReadAnewOnlyWhereItsWordsOrItsKeepersChanged() throws Exception {
        var id = ana.post("/records/account", Map.of("fields", Map.of("name", "Flotsam", "employees", 3)))
                .at("/id")
                .asString();
        probe.settle();
        String table = "engine.search_entry_" + serving();
        var first = place(table, id);
        change(id, "employees", 4);
        assertThat(place(table, id))
                .as("nobody searches for a number of people")
                .isEqualTo(first);
        assertThat(APPLICATION.bean(CompareSome.class).compare()).isZero();
        change(id, "description", "Driftwood and tar");
        var second = place(table, id);
        assertThat(second).as("words").isNotEqualTo(first);
        change(id, "owner", APPLICATION.user("Olga", "olga@example.com", "rep").toString());
        var third = place(table, id);
        assertThat(third).as("who keeps it").isNotEqualTo(second);
        jdbc.sql("update " + table + " set at = at - interval '2 days' where record = cast(? as uuid)")
                .param(id)
                .update();
        var aged = place(table, id);
        change(id, "employees", 5);
        assertThat(place(table, id))
                .as("once a day, for what is new comes first")
                .isNotEqualTo(aged);
    }

    private void change(String id, String field, Object becomes) throws Exception {
        var answer = ana.patch("/records/account/" + id, Map.of("fields", Map.of(field, Map.of("becomes", becomes))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        probe.settle();
    }

    private String place(String table, String id) {
        return jdbc.sql("select ctid::text from " + table + " where record = cast(? as uuid)")
                .param(id)
                .query(String.class)
                .single();
    }

    @Test
    void whatIsWrongIsPutRightAndCounted() throws Exception {
        for (int i = 0; i < 5; i++) {
            ana.post("/records/account", Map.of("fields", Map.of("name", "Driftwood " + i)));
        }
        probe.settle();
        var compare = APPLICATION.bean(CompareSome.class);
        assertThat(compare.compare()).isZero();
        String table = "engine.search_entry_" + serving();
        jdbc.sql("update " + table + " set words = '' where title = 'driftwood 1'")
                .update();
        jdbc.sql("delete from " + table + " where title = 'driftwood 2'").update();
        jdbc.sql("insert into " + table
                        + " select gen_random_uuid(), object, class, owner, team, territory, at, 'ghost',"
                        + " words from " + table + " where title = 'driftwood 3'")
                .update();
        assertThat(compare.compare()).isEqualTo(3);
        assertThat(compare.compare()).isZero();
        assertThat(probe.titles(ana, "driftwood")).hasSize(5);
        assertThat(ana.get("/search/state").at("/repaired").asInt()).isGreaterThanOrEqualTo(3);
        // The words of what was damaged behind search's back are counted anew, too.
        APPLICATION.bean(Rebuild.class).run(new Rebuild.Order("a test"));
    }

    @Test
    void howItDoesIsToldToAdministratorsOnly() throws Exception {
        ana.post("/records/account", Map.of("fields", Map.of("name", "Timed")));
        probe.settle();
        Answer state = ana.get("/search/state");
        assertThat(state.at("/behind").asInt()).isZero();
        assertThat(state.at("/lagMillis/median").asInt()).isBetween(0, 60_000);
        APPLICATION.user("Rita Reis", "rita-state@example.com", "rep");
        ApiClient rita = APPLICATION.as("rita-state@example.com");
        assertThat(rita.get("/search/state").status()).isEqualTo(403);
        assertThat(rita.post("/search/rebuild", Map.of()).status()).isEqualTo(403);
        int before = serving();
        assertThat(ana.post("/search/rebuild", Map.of()).status()).isEqualTo(202);
        for (int i = 0; i < 300 && serving() == before; i++) {
            Thread.sleep(100);
        }
        assertThat(serving()).isNotEqualTo(before);
        assertThat(ana.get("/search/state").at("/buildingSince").isNull()).isTrue();
        assertThat(probe.titles(ana, "timed")).containsExactly("Timed");
    }
}
