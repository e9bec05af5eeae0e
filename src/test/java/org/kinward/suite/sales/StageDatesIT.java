package org.kinward.suite.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Since when deals are where they are, by rule for those of now and from history for those of before. */
class StageDatesIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private final ApiClient ana = APPLICATION.administrator();
    private final JdbcClient jdbc = JdbcClient.create(APPLICATION.dataSource());

    @Test
    void dealsFromBeforeAreDatedFromTheLastChangeOfTheirStageOrTheirMaking() {
        var stayed = deal("Stayed");
        var moved = deal("Moved");
        move(moved, "Proposal");
        Instant movedAt = since(moved);
        rename(moved);
        int deals = jdbc.sql("update data.opportunity set stage_since = null").update();

        int dated = APPLICATION.bean(DateStagesOfOldDeals.class).chunk();

        assertThat(dated).isEqualTo(deals);
        assertThat(since(stayed)).isEqualTo(createdAt(stayed));
        assertThat(since(moved))
                .isCloseTo(movedAt, org.assertj.core.api.Assertions.within(2, java.time.temporal.ChronoUnit.SECONDS));
        assertThat(since(moved)).isAfter(createdAt(moved));
        assertThat(APPLICATION.bean(DateStagesOfOldDeals.class).chunk()).isZero();
    }

    @Test
    void whoTakesAMoveBackHasTheDealStandWhereItStoodSinceWhenItDid() {
        var deal = deal("Taken back");
        Instant before = since(deal);
        UUID proposal = stage("Proposal");
        var moved = ana.post(
                "/commands",
                Map.of(
                        "commands",
                        List.of(Map.of(
                                "do",
                                "update",
                                "object",
                                "opportunity",
                                "id",
                                deal,
                                "fields",
                                Map.of("stage", Map.of("becomes", proposal))))));
        assertThat(since(deal)).isAfter(before);

        var undone = ana.post("/undo", Map.of("batch", moved.at("/batch").asString()));

        assertThat(undone.at("/outcomes/0/status").asString()).as(undone.text()).isEqualTo("saved");
        assertThat(since(deal)).isEqualTo(before);
        var written = ana.patch(
                "/records/opportunity/" + deal,
                Map.of("fields", Map.of("stageSince", Map.of("becomes", "2020-01-01T00:00:00Z"))));
        assertThat(written.at("/violations/0/code").asString()).isEqualTo("readOnly");
    }

    private UUID deal(String name) {
        var made = ana.post("/records/opportunity", Map.of("fields", Map.of("name", name)));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return UUID.fromString(made.at("/id").asString());
    }

    private void move(UUID deal, String stage) {
        var answer = ana.patch(
                "/records/opportunity/" + deal, Map.of("fields", Map.of("stage", Map.of("becomes", stage(stage)))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private UUID stage(String name) {
        return jdbc.sql("select id from data.stage where name = ?")
                .param(name)
                .query(UUID.class)
                .single();
    }

    private void rename(UUID deal) {
        ana.patch("/records/opportunity/" + deal, Map.of("fields", Map.of("name", Map.of("becomes", "Renamed"))));
    }

    private Instant since(UUID deal) {
        return time("stage_since", deal);
    }

    private Instant createdAt(UUID deal) {
        return time("created_at", deal);
    }

    private Instant time(String column, UUID deal) {
        return jdbc.sql("select " + column + " from data.opportunity where id = ?")
                .param(deal)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
