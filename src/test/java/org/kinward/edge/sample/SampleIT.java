package org.kinward.edge.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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
    @Order(7)
    void itGoesToTheLastRecordAndLeavesWhatPeopleMade() {
        var kept = beatriz().post("/records/account", Map.of("fields", Map.of("name", "Kept by us")));
        assertThat(kept.status()).isEqualTo(201);

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
        assertThat(count("contact") + count("opportunity") + count("interaction") + count("task") + count("note"))
                .isZero();
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
    void oneThatIsCutShortBeginsAnewAtTheNextStart() {
        jdbc.sql("update engine.sample set finished_at = null, removed_at = null")
                .update();

        assertThat(APPLICATION.nobody().get("/brand").at("/sample/loading").asBoolean())
                .isTrue();
        assertThat(APPLICATION.nobody().get("/brand").at("/sample/users").isEmpty())
                .isTrue();
        APPLICATION.bean(SampleWorkspace.class).begin(false);

        assertThat(count("user")).isEqualTo(8);
        assertThat(count("opportunity")).isEqualTo(120);
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

    private int count(String object) {
        String table = object.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
        return jdbc.sql("select count(*) from data.\"" + table + "\"")
                .query(Integer.class)
                .single();
    }
}
