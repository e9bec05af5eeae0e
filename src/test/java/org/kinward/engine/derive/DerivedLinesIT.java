package org.kinward.engine.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.feed.Cause;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the feed says of values that nobody wrote. */
class DerivedLinesIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start(
            Map.of("spring.main.sources", ComputedFromAfar.class.getName() + "," + Echo.class.getName()));

    private final ApiClient ana = APPLICATION.administrator();
    private final JdbcClient jdbc = JdbcClient.create(APPLICATION.dataSource());

    private record Line(String object, UUID record, int version, int depth, String changes) {}

    @BeforeEach
    void settle() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(this::settled);
    }

    private void settled() {
        assertThat(jdbc.sql("""
            select (select last_pos from engine.feed_state)
                 - (select pos from engine.feed_consumer where name = 'derive')
                 + (select count(*) from engine.feed_commit where pos is null)
                 + (select count(*) from engine.derive_due)
                 + (select count(*) from engine.derive_fill where not filled)
                 + (select count(*) from engine.feed_parked where consumer = 'derive')
            """).query(Integer.class).single()).isZero();
    }

    private long end() {
        return jdbc.sql("select coalesce(max(tx), 0) from engine.feed_line")
                .query(Long.class)
                .single();
    }

    private List<Line> derivedAfter(long tx) {
        return jdbc.sql("select object, record, version, cause_depth as depth, changes::text as changes"
                        + " from engine.feed_line where kind = 'derived' and tx > ? order by tx, seq")
                .param(tx)
                .query(Line.class)
                .list();
    }

    private String made(String object, Map<String, ?> fields) {
        var answer = ana.post("/records/" + object, Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id").asString();
    }

    private static List<Line> of(List<Line> lines, String id) {
        return lines.stream()
                .filter(line -> line.record().toString().equals(id))
                .toList();
    }

    @Test
    void aChainOverThreeTypesSettlesAndEachLinkSaysHowDeepItIs() {
        var parent = made("account", Map.of("name", "Parent"));
        var child = made("account", Map.of("name", "A child of a longer name", "parent", parent));
        var below = made("account", Map.of("name", "Below", "parent", parent));
        var watching = made("opportunity", Map.of("name", "Watching", "account", below));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(this::settled);
        long before = end();

        var deal = made("opportunity", Map.of("name", "Sets it off", "account", child));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(this::settled);

        var lines = derivedAfter(before);
        assertThat(of(lines, child)).singleElement().satisfies(line -> {
            assertThat(line.depth()).isEqualTo(1);
            assertThat(line.changes()).contains("sales.openDeals", "test.health");
        });
        assertThat(of(lines, parent)).extracting(Line::depth).contains(2);
        assertThat(of(lines, watching)).extracting(Line::depth).contains(3);
        assertThat(of(lines, deal)).isNotEmpty();
        assertThat(lines).allSatisfy(line -> assertThat(line.version()).isEqualTo(1));
        assertThat(lines)
                .extracting(Line::depth)
                .allSatisfy(depth -> assertThat(depth).isLessThan(Cause.DEEPEST));
        System.out.println("derived: a chain over three types, " + lines.size() + " lines, deepest "
                + lines.stream().mapToInt(Line::depth).max().orElseThrow());
    }

    @Test
    void noLineTellsOfNothing() {
        var account = made("account", Map.of("name", "Quiet"));
        var deal = made("opportunity", Map.of("name", "Deal", "account", account, "amount", "100"));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(this::settled);
        long before = end();
        ana.patch("/records/opportunity/" + deal, Map.of("fields", Map.of("nextStep", Map.of("becomes", "Call"))));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(this::settled);
        assertThat(derivedAfter(before)).isEmpty();
        assertThat(jdbc.sql("""
            select count(*) from engine.feed_line l, jsonb_each(l.changes) c
             where l.kind = 'derived' and c.value -> 0 = c.value -> 1
            """).query(Integer.class).single()).isZero();
    }

    @Test
    void whatChangedOnAChildIsToldOfItsOwner() {
        var product = made("product", Map.of("name", "Widget"));
        var deal = made(
                "opportunity", Map.of("name", "Deal", "lines", List.of(Map.of("product", product, "quantity", 2))));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(this::settled);
        long before = end();
        ana.patch("/records/product/" + product, Map.of("fields", Map.of("name", Map.of("becomes", "Gadget"))));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(this::settled);
        assertThat(derivedAfter(before)).singleElement().satisfies(line -> {
            assertThat(line.object()).isEqualTo("opportunity");
            assertThat(line.record()).hasToString(deal);
            assertThat(line.changes()).contains("Widget x 2", "Gadget x 2");
        });
    }

    @Test
    void historyAndUndoKnowOnlyWhatSomebodyDid() {
        var account = made("account", Map.of("name", "Undone"));
        var before = end();
        made("opportunity", Map.of("name", "Deal", "account", account));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(this::settled);
        assertThat(of(derivedAfter(before), account)).isNotEmpty();

        var history = ana.get("/records/account/" + account + "/history").json().path("items");
        assertThat(history.size()).isEqualTo(1);
        var derived = jdbc.sql("select batch from engine.feed_line where kind = 'derived' and record = ? limit 1")
                .param(UUID.fromString(account))
                .query(UUID.class)
                .single();
        assertThat(ana.post("/undo", Map.of("batch", derived.toString())).status())
                .isEqualTo(404);
    }

    @Test
    void searchFindsWhatWasComputedFromAnotherRecord() {
        var parent = made("account", Map.of("name", "Vorher"));
        var child = made("account", Map.of("name", "Tochter", "parent", parent));
        ana.patch("/records/account/" + parent, Map.of("fields", Map.of("name", Map.of("becomes", "Zwischenzeit"))));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(ana.get("/search?q=zwischenzeit&objects=account")
                                .text())
                        .contains(child));
    }

    @Test
    void whoAnswersEveryComputedValueWithAnotherDeedIsStopped() {
        var account = made("account", Map.of("name", Echo.NAME));
        var before = end();
        made("opportunity", Map.of("name", Echo.NAME, "account", account, "amount", "1"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(jdbc.sql("select reason from engine.feed_parked where consumer = ?")
                                .param(Echo.NAME)
                                .query(String.class)
                                .list())
                        .singleElement()
                        .asString()
                        .contains("more than 8 deep"));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(this::settled);
        var lines = of(derivedAfter(before), account);
        assertThat(lines).hasSizeBetween(2, Cause.DEEPEST);
        // The deal was worth 1, and one more after each line but the last.
        var value = ana.get("/records/account/" + account)
                .at("/sales.openValue/amount")
                .asString();
        assertThat(new BigDecimal(value))
                .as("right all the same")
                .isEqualByComparingTo(BigDecimal.valueOf(lines.size()));
        System.out.println("derived: a loop stopped after " + lines.size() + " lines");
    }
}
