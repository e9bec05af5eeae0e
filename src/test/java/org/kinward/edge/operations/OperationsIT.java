package org.kinward.edge.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

class OperationsIT {

    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private final JdbcClient jdbc = JdbcClient.create(APPLICATION.dataSource());

    @Test
    void theScreenTellsOfDatabaseFeedConsumersJobsAndDisk() {
        var answer = APPLICATION.administrator().get("/operations");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.at("/condition/database/version").asString()).isNotEmpty();
        assertThat(answer.at("/condition/feed/position").asLong()).isPositive();
        assertThat(answer.at("/condition/consumers").findValuesAsString("name")).contains("webhook");
        assertThat(answer.at("/condition/leases").findValuesAsString("name")).contains("feed.sequencer");
        assertThat(answer.at("/condition/process/diskFree").asLong()).isPositive();
    }

    @Test
    void aParkedRecordIsComplainedOfAndCanBeReleased() {
        var record = UUID.randomUUID();
        jdbc.sql("insert into engine.feed_parked (consumer, record, pos, seq, object, reason)"
                        + " values ('webhook', ?, 1, 1, 'account', 'it did not fit')")
                .param(record)
                .update();
        var ana = APPLICATION.administrator();
        var answer = ana.get("/operations");
        assertThat(answer.at("/complaints").toString()).contains("parked");
        assertThat(answer.at("/condition/parked/0/reason").asString()).isEqualTo("it did not fit");
        assertThat(ana.post("/operations/release", Map.of("consumer", "webhook", "record", record.toString()))
                        .status())
                .isEqualTo(204);
        assertThat(ana.get("/operations").at("/condition/parked")).isEmpty();
        assertThat(ana.post("/operations/release", Map.of("consumer", "webhook", "record", record.toString()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void prometheusReadsTheFigures() {
        var ana = APPLICATION.administrator();
        ana.post("/records/account", Map.of("fields", Map.of("name", "Measured")));
        var figures = ana.get("/metrics");
        assertThat(figures.header("Content-Type")).startsWith("text/plain");
        assertThat(figures.text())
                .contains(
                        "http_requests_seconds_bucket{method=\"POST\",path=\"/api/v1/records/{object}\",status=\"201\"")
                .contains("records_batch_seconds_count{origin=\"interactive\"}")
                .contains("consumer_behind_transactions{consumer=\"webhook\"}")
                .contains("feed_position ")
                .contains("database_connections{state=\"active\"}")
                .contains("live_listeners ")
                .contains("jvm_memory_used_bytes");
    }

    @Test
    void onlyAdministratorsSeeThem() {
        APPLICATION.user("Rita", "rita@example.com", "rep");
        var rita = APPLICATION.as("rita@example.com");
        assertThat(rita.get("/operations").status()).isEqualTo(403);
        assertThat(rita.get("/metrics").status()).isEqualTo(403);
        assertThat(APPLICATION.nobody().get("/metrics").status()).isEqualTo(401);
        assertThat(APPLICATION.nobody().get("/health/live").status()).isEqualTo(200);
    }

    @Test
    void aRequestsIdGoesInAndOutAndStandsInWhatWentWrong() {
        var answer = APPLICATION.nobody().with("X-Request-Id", "mine-1").get("/workspace");
        assertThat(answer.header("X-Request-Id")).isEqualTo("mine-1");
        assertThat(answer.at("/requestId").asString()).isEqualTo("mine-1");
    }
}
