package org.kinward.edge.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One workspace lives through it: the sample comes, is worked in, and goes. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SampleIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private final JdbcClient jdbc = JdbcClient.create(APPLICATION.dataSource());

    @Test
    @Order(1)
    void everyWorkspaceHasAPipelineToBeginWith() {
        assertThat(jdbc.sql("select name from data.stage order by position")
                        .query(String.class)
                        .list())
                .containsExactly("Prospecting", "Engaging", "Proposal", "Negotiation", "Won", "Lost");
        assertThat(APPLICATION.nobody().get("/brand").at("/sample").isNull()).isTrue();
    }

    @Test
    @Order(2)
    void anAdministratorBringsTheSampleIntoAnEmptyWorkspace() {
        long from = System.nanoTime();

        var answer = APPLICATION.administrator().post("/sample", Map.of());

        System.out.println("sample: loaded in " + (System.nanoTime() - from) / 1_000_000 + " ms");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(count("account")).isEqualTo(200);
        assertThat(count("mission")).isEqualTo(1);
        assertThat(count("objective")).isEqualTo(8);
        assertThat(count("pipeline")).isEqualTo(2);
        assertThat(count("opportunity")).isEqualTo(120);
        assertThat(APPLICATION.nobody().get("/brand").at("/sample/users").size())
                .isEqualTo(7);
    }

    @Test
    @Order(3)
    void aSecondSampleIsRefused() {
        assertThat(APPLICATION.administrator().post("/sample", Map.of()).code()).isEqualTo("wrongState");
    }

    @Test
    @Order(4)
    void itsPeopleSignInAndSeeTheirOwnWork() {
        var beatriz = beatriz();

        var open = beatriz.post(
                "/records/opportunity/groups",
                Map.of(
                        "by", List.of(Map.of("field", "stage.kind")),
                        "measures", List.of(Map.of("key", "n", "kind", "count"))));

        assertThat(open.status()).isEqualTo(200);
        assertThat(open.at("/groups").size()).isEqualTo(3);
        assertThat(beatriz.delete("/sample").status()).isEqualTo(403);
    }

    @Test
    @Order(5)
    void whatHappenedHappenedOverHalfAYear() {
        var spread = jdbc.sql(
                        "select extract(day from max(at) - min(at)) from engine.feed_line where origin = 'sample'")
                .query(Integer.class)
                .single();
        assertThat(spread).isBetween(150, 200);
        assertThat(jdbc.sql("select count(*) from data.opportunity where probability = 100 and why_won is not null")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(20);
        assertThat(jdbc.sql("select count(*) from data.opportunity where amount is null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @Order(6)
    void promisesOfHalfAYearWereKeptLateBrokenAndAreOpen() {
        assertThat(jdbc.sql("select distinct state from data.promise")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("open", "kept", "keptLate", "broken");
        assertThat(jdbc.sql("select count(*) from data.promise where state = 'open' and due < current_date")
                        .query(Integer.class)
                        .single())
                .isBetween(1, 20);
    }

    @Test
    @Order(6)
    void thereAreOrdersWithLinesAndOneOfThemWasTakenBack() {
        assertThat(count("order")).isBetween(20, 60);
        assertThat(count("orderLine")).isGreaterThan(count("order"));
        assertThat(number("select count(*) from data.\"order\" where kind = 'cancellation'"))
                .isEqualTo(1);
        assertThat(number("""
            select s.total + c.total from data."order" c join data."order" s on s.id = c.cancels
             where c.kind = 'cancellation' and s.account = c.account
            """)).isZero();
        assertThat(number("select count(*) from data.\"order\" where placed_at > now()"))
                .isZero();
    }

    @Test
    @Order(6)
    void renewalsGoAWayOfTheirOwnFromEndToEnd() {
        assertThat(jdbc.sql("""
            select distinct s.kind from data.opportunity o
              join data.stage s on s.id = o.stage join data.pipeline p on p.id = o.pipeline
             where p.name = 'Renewals'
            """).query(String.class).list()).containsExactlyInAnyOrder("open", "won", "lost");
        assertThat(number("select count(*) from data.opportunity o join data.stage s on s.id = o.stage"
                        + " where s.pipeline <> o.pipeline"))
                .isZero();
        assertThat(number("select count(*) from data.buying_role where role = 'decider'"))
                .isPositive();
        assertThat(number("select count(*) from data.buying_role where role = 'champion'"))
                .isPositive();
    }

    @Test
    @Order(6)
    void lettersAndWordsForNotesWaitToBeFilledInEachLanguage() {
        var beatriz = beatriz();
        var templates = beatriz.post(
                        "/records/mailTemplate/query",
                        Map.of("limit", 200, "fields", List.of("name", "use", "language", "objectType")))
                .at("/items");
        Map<String, Long> many = templates
                .valueStream()
                .collect(Collectors.groupingBy(
                        one -> one.at("/language").asString() + " "
                                + one.at("/use").asString(),
                        Collectors.counting()));
        assertThat(many)
                .containsOnlyKeys(
                        "en mail",
                        "en text",
                        "pl mail",
                        "pl text",
                        "pt-BR mail",
                        "pt-BR text",
                        "pt-PT mail",
                        "pt-PT text");
        assertThat(many).allSatisfy((which, n) -> assertThat(n).isEqualTo(which.endsWith("mail") ? 2 : 4));
        assertThat(templates).allSatisfy(template -> {
            String object = template.at("/objectType").asString("account");
            var about = beatriz.post("/records/" + object + "/query", Map.of("limit", 1))
                    .at("/items/0/id");
            var filled = beatriz.post(
                    "/mail/letters",
                    Map.of("template", template.at("/id").asString(), "object", object, "id", about.asString()));
            assertThat(filled.status()).as(filled.text()).isEqualTo(200);
            assertThat(filled.text()).doesNotContain("{{");
            if (template.at("/use").asString().equals("mail")) {
                assertThat(filled.text()).contains("Beatriz Pacheco");
            }
            assertThat(filled.at("/empty").isEmpty()).as(filled.text()).isTrue();
        });
    }

    @Test
    @Order(6)
    void peopleAskEachOtherByNameOnADealAndAreAnswered() {
        assertThat(number("""
            select count(*) from data.comment c join data.mention m on m.parent = c.id
              join data."user" u on u.id = m.who
             where position('@' || u.name in c.body) > 0
            """)).isEqualTo(count("comment")).isBetween(8, 14);
    }

    @Test
    @Order(6)
    void aFigureStandsOnADashboardThatEveryoneSees() {
        var beatriz = beatriz();
        var dashboard = beatriz.post(
                        "/records/dashboard/query",
                        Map.of("filter", Map.of("field", "name", "op", "is", "value", "Where we stand")))
                .at("/items/0/id");
        var tiles = beatriz.get("/records/dashboard/" + dashboard.asString()).at("/tiles");
        assertThat(tiles.size()).isEqualTo(4);

        var won = beatriz.get("/records/report/" + tiles.at("/0/report/id").asString());

        assertThat(won.at("/kind").asString()).isEqualTo("number");
        var answer = beatriz.post(
                "/records/opportunity/groups",
                Map.of(
                        "filter", Map.of("field", "stage.kind", "op", "is", "value", "won"),
                        "by", List.of(),
                        "measures", won.at("/definition/measures"),
                        "compare", won.at("/definition/compare")));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(new BigDecimal(answer.at("/groups/0/measures/sum").asString()))
                .isPositive();
    }

    @Test
    @Order(6)
    void theObjectivesOfWhoSellsOpenToDealsAndTasksThatServeThemAndManagersReadWhoseTheyAre() {
        assertThat(number("""
            select count(distinct o.owner) from data.opportunity o join data.objective g on g.id = o."purpose$objective"
             where g.responsible = o.owner
            """)).isGreaterThan(3);
        assertThat(number("select count(*) from data.task where \"purpose$objective\" is not null"))
                .isGreaterThan(10);
        assertThat(number("""
            select count(*) from data.opportunity o join data.objective g on g.id = o."purpose$objective"
             where o.created_at < g.created_at
            """)).isZero();

        var duarte = APPLICATION.nobody().signIn("duarte@bomgrao.example", "good coffee every day");
        var objectives = duarte.post("/records/objective/query", Map.of("fields", List.of("name", "team")))
                .at("/items");
        assertThat(objectives.size()).isEqualTo(8);
        assertThat(objectives)
                .allSatisfy(one -> assertThat(one.at("/team/title").asString()).isEqualTo("Todos"));
        assertThat(duarte.get("/records/objective/" + objectives.at("/0/id").asString())
                        .at("/team/title")
                        .asString())
                .isEqualTo("Todos");
    }

    @Test
    @Order(7)
    void itGoesToTheLastRecordAndLeavesWhatPeopleMade() {
        var kept = beatriz().post("/records/account", Map.of("fields", Map.of("name", "Kept by us")));
        assertThat(kept.status()).isEqualTo(201);
        String signature = jdbc.sql("select cast(id as text) from data.stage where name = 'To be signed'")
                .query(String.class)
                .single();
        var deal = APPLICATION
                .administrator()
                .post("/records/opportunity", Map.of("fields", Map.of("name", "Ours", "stage", signature)));
        assertThat(deal.status()).as(deal.text()).isEqualTo(201);

        String hold = isHeld();
        assertThat(APPLICATION.administrator().delete("/sample").code()).isEqualTo("underLegalHold");
        assertThat(count("account")).isEqualTo(201);
        assertThat(APPLICATION
                        .administrator()
                        .delete("/records/legalHold/" + hold)
                        .status())
                .isEqualTo(204);

        assertThat(APPLICATION.administrator().delete("/sample").status()).isEqualTo(204);

        assertThat(count("account")).isEqualTo(1);
        assertThat(count("contact") + count("interaction") + count("task") + count("note"))
                .isZero();
        assertThat(count("order") + count("orderLine") + count("buyingRole") + count("mailTemplate") + count("comment"))
                .isZero();
        assertThat(count("pipeline")).isEqualTo(1);
        assertThat(jdbc.sql("""
            select o.name || ' ' || s.name from data.opportunity o join data.stage s on s.id = o.stage
             where o.deleted_at is null and o.pipeline = s.pipeline
            """).query(String.class).list()).containsExactly("Ours Prospecting");
        assertThat(count("opportunityLine") + count("worksAt") + count("product") + count("team"))
                .isZero();
        assertThat(count("relationship") + count("connection") + count("preference") + count("need") + count("promise"))
                .isZero();
        assertThat(count("mission") + count("objective") + count("checkIn")).isZero();
        assertThat(count("user")).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from engine.contact_point")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(APPLICATION
                        .administrator()
                        .get("/records/account/" + kept.at("/id").asString())
                        .at("/owner/title")
                        .asString())
                .isEqualTo("Ana Alves");
        assertThat(APPLICATION.nobody().get("/brand").at("/sample").isNull()).isTrue();
    }

    @Test
    @Order(8)
    void oneThatIsCutShortBeginsAnewAtTheNextStartAndSpeaksAsWhoeverLooksAtIt() {
        // Nobody has set the workspace up.
        jdbc.sql("delete from data.\"user\"").update();
        jdbc.sql("update engine.sample set finished_at = null, removed_at = null")
                .update();

        assertThat(APPLICATION.nobody().get("/brand").at("/sample/loading").asBoolean())
                .isTrue();
        assertThat(APPLICATION.nobody().get("/brand").at("/sample/users").isEmpty())
                .isTrue();
        APPLICATION.bean(SampleWorkspace.class).begin(false, Locale.forLanguageTag("pl"));

        assertThat(count("user")).isEqualTo(7);
        assertThat(count("opportunity")).isEqualTo(121);
        assertThat(jdbc.sql("select p.name || ': ' || s.name from data.stage s join data.pipeline p on p.id ="
                                + " s.pipeline order by p.position, s.position")
                        .query(String.class)
                        .list())
                .startsWith("Sprzedaż: Rozpoznanie")
                .contains("Przedłużenia: Do podpisu");
        assertThat(jdbc.sql("select name from data.objective")
                        .query(String.class)
                        .list())
                .contains("Dotrzymywać obietnic", "Wygrane szanse: Kraków & Leeds")
                .hasSize(8);
        assertThat(jdbc.sql("select name from data.product").query(String.class).list())
                .contains("Szkolenie baristów", "Lume 60")
                .hasSize(15);
        assertThat(jdbc.sql("select name from data.saved_view")
                        .query(String.class)
                        .list())
                .contains("Moje otwarte szanse");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                number("select count(*) from data.task where subject = 'Spytać o zadowolenie'"))
                        .isPositive());
        assertThat(jdbc.sql("select count(*) from data.saved_view")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    /** One of its companies must be kept, and so all of it. */
    private String isHeld() {
        String one = jdbc.sql("select cast(id as text) from data.account where name <> 'Kept by us' limit 1")
                .query(String.class)
                .single();
        return APPLICATION
                .administrator()
                .post(
                        "/records/legalHold",
                        Map.of("fields", Map.of("reason", "A suit", "record", Map.of("object", "account", "id", one))))
                .at("/id")
                .asString();
    }

    private static ApiClient beatriz() {
        return APPLICATION.nobody().signIn("beatriz@bomgrao.example", "good coffee every day");
    }

    private int number(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private int count(String object) {
        String table = object.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return jdbc.sql("select count(*) from data.\"" + table + "\"")
                .query(Integer.class)
                .single();
    }
}
