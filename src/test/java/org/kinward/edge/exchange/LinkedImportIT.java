package org.kinward.edge.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.edge.exchange.plan.ImportPlan;
import org.kinward.edge.exchange.plan.PlanColumn;
import org.kinward.edge.exchange.plan.Unknown;
import org.kinward.edge.exchange.run.Run;
import org.kinward.edge.exchange.sql.Counts;
import org.kinward.edge.exchange.sql.Json;
import org.kinward.edge.exchange.sql.StagedRows;
import org.kinward.edge.exchange.sql.State;
import org.kinward.edge.exchange.sql.StoredImport;
import org.kinward.edge.exchange.sql.StoredImports;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.record.Undo;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People come with the companies they work for: a column of theirs becomes a job. */
class LinkedImportIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static final Actor ACTOR = Actor.system(Origin.API);
    private static final String COLUMNS =
            "{\"index\":0,\"field\":\"externalId\"},{\"index\":1,\"field\":\"name.given\"},"
                    + "{\"index\":2,\"field\":\"worksAt.account\",\"by\":\"name\",\"unknown\":\"%s\"},"
                    + "{\"index\":3,\"field\":\"worksAt.role\"},{\"index\":4,\"field\":\"worksAt.since\"},"
                    + "{\"index\":5,\"field\":\"worksAt.until\"}";
    private static final String HEADER = "id,given,company,role,since,until\n";

    private final Imports imports = APPLICATION.bean(Imports.class);
    private final Run run = APPLICATION.bean(Run.class);
    private final JdbcClient jdbc = JdbcClient.create(APPLICATION.dataSource());

    @Test
    void theCompanyOfAContactIsAJobThereWithItsRole() {
        var file = HEADER + "j1,Rui,Padaria Sol,Buyer,2020-05-01,\nj2,Zofia,Padaria Sol,Owner,,\nj3,Ana,,Nobody,,\n";

        var done = done(file, "create");

        assertThat(done.progress().counts()).isEqualTo(new Counts(3, 0, 0, 0));
        assertThat(jobs("j")).containsExactly("j1 Padaria Sol Buyer 2020-05-01", "j2 Padaria Sol Owner ");
        assertThat(accounts("Padaria Sol")).isEqualTo(1);
        // What is said of a job that there is not goes nowhere, and is not counted as written.
        assertThat(done.cells().get("3").written()).isEqualTo(2);
    }

    @Test
    void aFileBroughtInTwiceMakesNoJobTwiceAndANewEmployerIsASecondJob() {
        done(HEADER + "k1,Rui,Sapataria Lua,Buyer,,\n", "create");

        var again = done(HEADER + "k1,Rui,Sapataria Lua,Buyer,,\n", "create");
        var moved = done(HEADER + "k1,Rui,Fábrica Vento,Buyer,,\nk1,Rui,Fábrica Vento,Buyer,,\n", "create");

        assertThat(again.progress().counts()).isEqualTo(new Counts(0, 0, 1, 0));
        assertThat(moved.progress().counts().merged()).isEqualTo(1);
        assertThat(jobs("k")).containsExactly("k1 Fábrica Vento Buyer ", "k1 Sapataria Lua Buyer ");
    }

    @Test
    void aJobThatARuleRefusesIsToldAndTheContactStays() {
        var done = done(HEADER + "l1,Ewa,Huta Mgła,Buyer,2024-05-01,2020-01-01\n", "create");

        assertThat(done.progress().counts()).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(jobs("l")).isEmpty();
        assertThat(new StagedRows(jdbc).rejectedAfter(done.id(), 0, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).startsWith("until: "));
    }

    @Test
    void anUnknownCompanyMayBeLeftOut() {
        var done = done(HEADER + "m1,Ola,Nikt Nie Zna,Buyer,,\n", "empty");

        assertThat(done.progress().counts()).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(jobs("m")).isEmpty();
        assertThat(accounts("Nikt Nie Zna")).isZero();
    }

    @Test
    void undoneItsJobsAndCompaniesGoToo() {
        var done = done(HEADER + "n1,Iza,Kwiaciarnia Róża,Buyer,,\n", "create");
        var undo = APPLICATION.bean(Undo.class);

        var id = undo.begin(ACTOR, done.id());
        while (undo.next(id)) {
            // the work is in the asking
        }

        assertThat(jobs("n")).isEmpty();
        assertThat(accounts("Kwiaciarnia Róża")).isZero();
        assertThat(undo.kept(id, 0, 10)).isEmpty();
    }

    @Test
    void aColumnOfCompaniesIsGuessedInEveryLanguage() {
        for (var header : List.of("First name,E-mail,Company", "Nome próprio,E-mail,Empresa", "Imię,E-mail,Firma")) {
            var id = imports.upload(ACTOR, "people.csv", () -> bytes(header + "\nEwa,e@example.com,Sol\n"))
                    .id();

            var columns = imports.suggest(ACTOR, id, "contact").columns();

            assertThat(columns)
                    .extracting(PlanColumn::field)
                    .as(header)
                    .containsExactly("name.given", "emails", "worksAt.account");
            assertThat(columns.getLast().unknown()).isEqualTo(Unknown.CREATE);
        }
    }

    private List<String> jobs(String prefix) {
        return jdbc.sql("""
            select c.external_id || ' ' || a.name || ' ' || coalesce(w.role, '') || ' ' || coalesce(w.since::text, '')
              from data.works_at w join data.contact c on c.id = w.contact join data.account a on a.id = w.account
             where c.external_id like ? || '%' and w.deleted_at is null order by c.external_id, a.name
            """).param(prefix).query(String.class).list();
    }

    private int accounts(String name) {
        return jdbc.sql("select count(*) from data.account where name = ? and deleted_at is null")
                .param(name)
                .query(Integer.class)
                .single();
    }

    private StoredImport done(String file, String unknown) {
        var id = imports.upload(ACTOR, "people.csv", () -> bytes(file)).id();
        var plan = "{\"object\":\"contact\",\"key\":\"externalId\",\"mode\":\"createOrUpdate\",\"columns\":["
                + COLUMNS.formatted(unknown) + "]}";
        imports.plan(ACTOR, id, Json.MAPPER.readValue(plan, ImportPlan.class));
        new StoredImports(jdbc).move(id, List.of(State.READY), State.RUNNING, null);
        run.toTheEnd(id);
        return new StoredImports(jdbc).find(id).orElseThrow();
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
