package org.kinward.engine.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.kinward.engine.custom.Defining.field;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Definitions come into force on every process, whichever brings them there. */
class TwoNodesIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    @Test
    void everyProcessFollowsAndAnotherGoesOnWhereOneEnded() {
        JdbcClient jdbc = JdbcClient.create(APPLICATION.dataSource());
        UUID account;
        try (RunningApplication second = APPLICATION.another()) {
            ApiClient there = second.administrator();
            account = new Defining(APPLICATION.administrator())
                    .defines(Map.of("key", "account", "fields", List.of(field("my.zone", "text", "Zone"))));
            // In force means: on every process.
            JsonNode made = there.post(
                            "/records/account", Map.of("fields", Map.of("name", "There", "my.zone", "North")))
                    .json();
            assertThat(made.path("my.zone").asString()).as(made.toString()).isEqualTo("North");
            assertThat(there.get("/catalog/layout").at("/nodes/alive").asInt()).isEqualTo(2);
            assertThat(there.get("/catalog/layout").at("/nodes/behind").asInt()).isZero();
            new Defining(there).adds(account, field("my.code", "text", "Code", "unique", true));
            assertThat(new Defining(APPLICATION.administrator())
                            .field("account", "my.code")
                            .isMissingNode())
                    .isFalse();
        }
        // The first is alone again, whichever of the two had the lease.
        assertThat(jdbc.sql("select count(*) from engine.catalog_node")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        var alone = new Defining(APPLICATION.administrator());
        alone.adds(account, field("my.last", "text", "Last"));
        assertThat(alone.field("account", "my.last").isMissingNode()).isFalse();
        try (RunningApplication third = APPLICATION.another()) {
            assertThat(new Defining(third.administrator())
                            .field("account", "my.last")
                            .isMissingNode())
                    .isFalse();
        }
    }

    @Test
    void aLeftoverOfAFailedBuildIsRepaired() {
        JdbcClient jdbc = JdbcClient.create(APPLICATION.dataSource());
        var defining = new Defining(APPLICATION.administrator());
        UUID part = defining.defines(Map.of(
                "key", "my.part", "labels", Map.of("en", "Part"), "fields", List.of(field("my.code", "text", "Code"))));
        for (String name : List.of("One", "Two")) {
            APPLICATION
                    .administrator()
                    .post("/records/my.part", Map.of("fields", Map.of("name", name, "my.code", "same")));
        }
        // Equal values: the building fails half way, and leaves behind what writers keep up and nobody reads.
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(
                        () -> jdbc.sql("create unique index concurrently \"my$part_my$code_order\" on data.\"my$part\""
                                        + " (\"my$code__fold\")")
                                .update());
        defining.changes(
                part,
                Map.of(
                        "fields",
                        Map.of(
                                "change",
                                List.of(Map.of(
                                        "id",
                                        defining.idOf(part, "my.code"),
                                        "fields",
                                        Map.of("indexed", Map.of("becomes", true)))))));
        assertThat(jdbc.sql("select indisvalid from pg_index where indexrelid ="
                                + " cast('data.\"my$part_my$code_order\"' as regclass)")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
