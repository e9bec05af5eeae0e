package org.kinward.engine.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinward.engine.custom.Defining.field;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of a million records change while people read and write them, and nobody notices. */
@Tag("heavy")
@Timeout(value = 45, unit = TimeUnit.MINUTES)
class OnlineChangeIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static final int ROWS = Integer.getInteger("kinward.heavy.change-rows", 1_000_000);
    private static final int CHUNK = 2_000;
    private static final long LONGEST_WAIT_MILLIS = 500;
    private static final double LEAST_OF_BEFORE = 0.5;
    private static final int BEFORE_SECONDS = 15;

    private final JdbcClient jdbc = JdbcClient.create(APPLICATION.dataSource());
    private final Defining defining = new Defining(APPLICATION.administrator());

    @Test
    void aMillionRecordsGetAFieldAnIndexAFormulaAndARequiredRuleUnderLoad() throws Exception {
        fill();
        try (var load = new Load(APPLICATION, jdbc)) {
            load.start();
            Thread.sleep(3_000);
            Load.Stretch before = load.during("before", () -> Thread.sleep(BEFORE_SECONDS * 1_000L));
            UUID[] account = new UUID[1];
            Load.Stretch field = load.during(
                    "a field",
                    () -> account[0] = defining.defines(
                            Map.of("key", "account", "fields", List.of(field("my.zone", "text", "Zone")))));
            // Not a change of the tables but what people do with the new field, as hard as they can.
            Load.Stretch values = load.during("values for it, in chunks", this::fillZones);
            List<Load.Stretch> changes = List.of(
                    field,
                    load.during("an index", () -> changes(account[0], "indexed")),
                    load.during("a required rule", () -> changes(account[0], "required")),
                    load.during("a formula, filled in", () -> formula(account[0])));
            print(before);
            print(values);
            changes.forEach(OnlineChangeIT::print);
            judge(before, changes);
            assertThat(values.failures()).isZero();
        }
        assertThat(jdbc.sql("select count(*) from data.account where my$twice is distinct from employees * 2")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select convalidated from pg_constraint where conname = 'account_my$zone_required'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private static void judge(Load.Stretch before, List<Load.Stretch> changes) {
        long longest =
                changes.stream().mapToLong(Load.Stretch::longestWait).max().orElse(0);
        long failures = changes.stream().mapToLong(Load.Stretch::failures).sum();
        double least =
                changes.stream().mapToDouble(Load.Stretch::perSecond).min().orElse(0) / before.perSecond();
        System.out.printf(
                "online change: %,d rows, longest lock wait %d ms, %d failures, least throughput of a change %.0f %% of"
                        + " before%n",
                ROWS, longest, failures, 100 * least);
        assertThat(failures).isZero();
        assertThat(longest).isLessThanOrEqualTo(LONGEST_WAIT_MILLIS);
        assertThat(least).isGreaterThanOrEqualTo(LEAST_OF_BEFORE);
    }

    private static void print(Load.Stretch stretch) {
        System.out.printf(
                "%-26s %7.1f s  reads %6.0f/s  writes %6.0f/s  worst second %5d  longest lock wait %4d ms  slowest"
                        + " call %5d ms  failures %d%n",
                stretch.name(),
                stretch.seconds(),
                stretch.reads() / stretch.seconds(),
                stretch.writes() / stretch.seconds(),
                stretch.worst(),
                stretch.longestWait(),
                stretch.slowest(),
                stretch.failures());
    }

    private void fill() {
        for (int from = 0; from < ROWS; from += 100_000) {
            jdbc.sql("""
                insert into data.account (id, version, created_at, updated_at, name, name__fold, employees, industry)
                select cast(lpad(to_hex(n), 32, '0') as uuid), 1, moment, moment, 'Company ' || n, 'company ' || n,
                       n % 1000, (array['retail','software','medical','finance'])[1 + n % 4]
                from (select n, timestamptz '2026-01-01' + n * interval '1 s' as moment
                        from generate_series(cast(:from as bigint) + 1, cast(:to as bigint)) n) made
                """)
                    .param("from", from)
                    .param("to", Math.min(ROWS, from + 100_000))
                    .update();
        }
        jdbc.sql("vacuum analyze data.account").update();
    }

    private void fillZones() {
        for (int from = 0; from < ROWS; from += CHUNK) {
            jdbc.sql("""
                update data.account set my$zone = 'Zone ' || employees % 50, my$zone__fold = 'zone ' || employees % 50
                 where id > cast(lpad(to_hex(cast(:from as bigint)), 32, '0') as uuid)
                   and id <= cast(lpad(to_hex(cast(:to as bigint)), 32, '0') as uuid)
                """).param("from", from).param("to", from + CHUNK).update();
        }
        // What the load itself has created meanwhile.
        jdbc.sql("update data.account set my$zone = 'New', my$zone__fold = 'new' where my$zone is null")
                .update();
    }

    private void changes(UUID account, String rule) {
        defining.changes(
                account,
                Map.of(
                        "fields",
                        Map.of(
                                "change",
                                List.of(Map.of(
                                        "id",
                                        defining.idOf(account, "my.zone"),
                                        "fields",
                                        Map.of(rule, Map.of("becomes", true)))))));
    }

    private void formula(UUID account) throws InterruptedException {
        defining.adds(
                account,
                field(
                        "my.twice",
                        "integer",
                        "Twice",
                        "settings",
                        Map.of("computed", Map.of("formula", "employees * 2"))));
        while (!jdbc.sql("select coalesce(bool_and(filled), false) from engine.derive_fill where field = 'my.twice'")
                .query(Boolean.class)
                .single()) {
            Thread.sleep(500);
        }
    }
}
