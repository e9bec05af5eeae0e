package org.kinward.edge.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.edge.exchange.plan.ImportPlan;
import org.kinward.edge.exchange.plan.PlanColumn;
import org.kinward.edge.exchange.sql.Counts;
import org.kinward.edge.exchange.sql.State;
import org.kinward.edge.exchange.sql.StoredImport;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.Records;
import org.kinward.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A company's real data, four files that refer to one another, into an empty workspace by the plans that are suggested. */
@DirtiesContext // ends the application, and its standing work, with its database
@SpringBootTest(properties = "kinward.sample=false")
class MavenImportIT {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.fresh();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
    }

    private static final Actor ACTOR = Actor.system(Origin.API);

    @Autowired
    Imports imports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Queries queries;

    @Autowired
    Records records;

    @Test
    void theFourFilesBecomeACompanyAndImportedAgainChangeNothing() throws IOException, InterruptedException {
        SalesPipeline.ensure(jdbc, records);

        var products = run("products.csv", "product", plan -> plan);
        assertThat(products.progress().counts()).isEqualTo(new Counts(7, 0, 0, 0));

        var people = run("sales_teams.csv", "user", plan -> plan);
        assertThat(people.progress().counts()).isEqualTo(new Counts(35, 0, 0, 0));
        // the six managers are named by the file and have no row of their own
        assertThat(count("select count(*) from data.\"user\" where deleted_at is null and manager is not null"))
                .isEqualTo(35);
        assertThat(count("select count(*) from data.team where deleted_at is null and name in ('Central',"
                        + " 'East', 'West')"))
                .isEqualTo(3);

        var accounts = run("accounts.csv", "account", MavenImportIT::inMillions);
        assertThat(accounts.progress().counts()).isEqualTo(new Counts(85, 0, 0, 0));
        assertThat(count("select count(*) from data.account where industry = 'technology'"))
                .isEqualTo(12);
        assertThat(count("select count(*) from data.account where address__country = 'PH'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from data.account where parent is not null"))
                .isEqualTo(15);
        assertThat(jdbc.sql("select annual_revenue from data.account where name = 'Acme Corporation'")
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("1100040000");

        var deals = run("sales_pipeline.csv", "opportunity", plan -> plan);
        assertThat(deals.progress().counts()).isEqualTo(new Counts(8_800, 0, 0, 0));
        assertThat(deals.progress().done()).isEqualTo(8_800);
        figures();
        new MavenFigures(queries).agree();
        everyCellIsAccountedFor(deals);

        var again = run("sales_pipeline.csv", "opportunity", plan -> plan);
        assertThat(again.progress().counts()).isEqualTo(new Counts(0, 0, 8_800, 0));
        assertThat(count("select count(*) from data.opportunity_line")).isEqualTo(8_800);
        assertThat(run("accounts.csv", "account", MavenImportIT::inMillions)
                        .progress()
                        .counts())
                .isEqualTo(new Counts(0, 0, 85, 0));
        figures();
    }

    private void figures() {
        assertThat(count("select count(*) from data.opportunity where deleted_at is null"))
                .isEqualTo(8_800);
        assertThat(count(ofKind("count(*)", "won"))).isEqualTo(4_238);
        assertThat(count(ofKind("sum(o.amount__base)::bigint", "won"))).isEqualTo(10_005_534);
        assertThat(count(ofKind("count(*)", "lost"))).isEqualTo(2_473);
        assertThat(jdbc.sql("""
            select u.name || ' ' || sum(o.amount__base)::bigint from data.opportunity o
              join data.stage s on s.id = o.stage join data."user" u on u.id = o.owner
             where s.kind = 'won' group by u.name order by sum(o.amount__base) desc limit 1
            """).query(String.class).single()).isEqualTo("Darcel Schlecht 1153214");
        assertThat(count("select count(*) from data.opportunity where account is null"))
                .isEqualTo(1_425);
    }

    private static String ofKind(String what, String kind) {
        return "select " + what + " from data.opportunity o join data.stage s on s.id = o.stage where s.kind = '" + kind
                + "'";
    }

    private static void everyCellIsAccountedFor(StoredImport deals) {
        for (var column : deals.profile().columns()) {
            var cells = deals.cells().get(Integer.toString(column.index()));
            assertThat(cells).as(column.name()).isNotNull();
            assertThat(cells.cells()).as(column.name()).isEqualTo(8_800);
            assertThat(cells.filled()).as(column.name()).isEqualTo(column.filled());
            assertThat(cells.written() + cells.rejected()).as(column.name()).isEqualTo(cells.filled());
        }
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private interface Correction {
        ImportPlan of(ImportPlan suggested);
    }

    private static ImportPlan inMillions(ImportPlan plan) {
        var columns = new ArrayList<PlanColumn>();
        for (var column : plan.columns()) {
            columns.add(
                    "annualRevenue".equals(column.field())
                            ? new PlanColumn(
                                    column.index(),
                                    column.field(),
                                    null,
                                    null,
                                    null,
                                    null,
                                    new BigDecimal("1000000"),
                                    null)
                            : column);
        }
        return new ImportPlan(plan.object(), plan.mode(), plan.key(), columns, plan.constants());
    }

    private StoredImport run(String file, String object, Correction correction)
            throws IOException, InterruptedException {
        var path = SharedData.file("crm-maven/original/" + file);
        var uploaded = imports.upload(ACTOR, file, () -> Files.newInputStream(path));
        assertThat(imports.objects(ACTOR, uploaded).getFirst().object()).isEqualTo(object);
        imports.plan(ACTOR, uploaded.id(), correction.of(imports.suggest(ACTOR, uploaded.id(), object)));
        var preview = imports.preview(ACTOR, uploaded.id());
        assertThat(preview.problems().rows())
                .as(() -> preview.rows().toString())
                .isZero();
        var start = System.nanoTime();
        imports.run(ACTOR, uploaded.id());
        var done = finished(uploaded.id());
        System.out.printf(
                "import %s: %,d rows in %.1f s %s%n",
                file,
                done.profile().rows(),
                (System.nanoTime() - start) / 1e9,
                done.progress().counts());
        assertThat(done.state()).as(done.error()).isEqualTo(State.DONE);
        return done;
    }

    private StoredImport finished(UUID id) throws InterruptedException {
        for (var i = 0; i < 1_200; i++) {
            var stored = imports.find(ACTOR, id);
            if (stored.state() != State.RUNNING) {
                return stored;
            }
            Thread.sleep(100);
        }
        return imports.find(ACTOR, id);
    }
}
