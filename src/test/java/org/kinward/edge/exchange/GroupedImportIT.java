package org.kinward.edge.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.edge.exchange.plan.ImportPlan;
import org.kinward.edge.exchange.run.Run;
import org.kinward.edge.exchange.sql.Counts;
import org.kinward.edge.exchange.sql.Json;
import org.kinward.edge.exchange.sql.State;
import org.kinward.edge.exchange.sql.StoredImport;
import org.kinward.edge.exchange.sql.StoredImports;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files whose rows are lines of something: one key, one record, wherever its rows stand. */
class GroupedImportIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static final Actor ACTOR = Actor.system(Origin.API);
    private static final String ORDERS =
            "{\"index\":0,\"field\":\"number\"},{\"index\":1,\"field\":\"lines.description\"},"
                    + "{\"index\":2,\"field\":\"lines.quantity\"},{\"index\":3,\"field\":\"lines.price\"}";

    private final Imports imports = APPLICATION.bean(Imports.class);
    private final Run run = APPLICATION.bean(Run.class);
    private final JdbcClient jdbc = JdbcClient.create(APPLICATION.dataSource());

    @Test
    void anOrderLongerThanABatchIsMadeAtOnceWithTheRowsThatStray() {
        var file = new StringBuilder("number,description,quantity,price\nlong-0,First,1,1\n");
        for (var i = 0; i < 2_500; i++) {
            file.append("long-1,Heart,2,1.50\n");
        }
        for (var i = 0; i < 1_990; i++) {
            file.append("short-").append(i).append(",Lantern,1,1\n");
        }
        file.append("long-1,Heart,-1,1.50\nlong-0,Last,1,1\n");
        var plan = plan("order", "number", "createOrUpdate", ORDERS, false);

        var done = done(file.toString(), plan);

        assertThat(done.progress().counts()).isEqualTo(new Counts(1_992, 0, 0, 0, 2_501, 0));
        assertThat(done.progress().done()).isEqualTo(4_493);
        assertThat(order("long-1")).isEqualTo("2501 7498.50 1");
        assertThat(order("long-0")).isEqualTo("2 2.00 1");
        assertThat(order("short-1989")).isEqualTo("1 1.00 1");

        var again = done(file.toString(), plan);

        assertThat(again.progress().counts()).isEqualTo(new Counts(0, 0, 1_992, 0, 2_501, 0));
        assertThat(order("long-1")).isEqualTo("2501 7498.50 1");
    }

    @Test
    void aLineThatIsNewIsAddedAndTwoThatAreAlikeStayTwo() {
        var plan = plan("order", "number", "createOrUpdate", ORDERS, false);
        done("number,description,quantity,price\ngrows,Heart,1,2\ngrows,Heart,1,2\n", plan);

        var more = done("number,description,quantity,price\ngrows,Heart,1,2\ngrows,Heart,1,2\ngrows,Heart,1,2\n", plan);

        assertThat(more.progress().counts()).isEqualTo(new Counts(0, 1, 0, 0, 2, 0));
        assertThat(order("grows")).isEqualTo("3 6.00 2");
    }

    @Test
    void linesOfWhatMayOnlyBeMadeMakeItTogetherAndRefuseToMakeItTwice() {
        var plan = plan("order", "number", "create", ORDERS, false);
        var file = "number,description,quantity,price\nonce,Heart,1,2\nonce,Lantern,1,3\n";

        assertThat(done(file, plan).progress().counts()).isEqualTo(new Counts(1, 0, 0, 0, 1, 0));
        assertThat(order("once")).isEqualTo("2 5.00 1");
        assertThat(done(file, plan).progress().counts()).isEqualTo(new Counts(0, 0, 0, 2, 0, 0));
    }

    @Test
    void aBadLineIsRejectedAloneAndComesLaterToItsOrder() {
        var plan = plan("order", "number", "createOrUpdate", ORDERS, false);

        var first = done("number,description,quantity,price\nmends,Heart,1,2\nmends,Lantern,one,3\n", plan);
        assertThat(first.progress().counts()).isEqualTo(new Counts(1, 0, 0, 1));
        var mended = done("number,description,quantity,price\nmends,Lantern,1,3\n", plan);

        assertThat(mended.progress().counts()).isEqualTo(new Counts(0, 1, 0, 0));
        assertThat(order("mends")).isEqualTo("2 5.00 2");
    }

    @Test
    void aCustomerNamedAThousandTimesIsMadeOnceAndWhoHasNoNumberIsLeftOut() {
        var file = new StringBuilder("customer,city,bought\n");
        for (var i = 0; i < 6_000; i++) {
            file.append(i % 3 == 0 ? "" : "cust-" + i % 7)
                    .append(",Porto,")
                    .append(i)
                    .append('\n');
        }
        var columns = "{\"index\":0,\"field\":\"externalId\"},{\"index\":1,\"field\":\"address.city\"}";

        var done = done(file.toString(), plan("account", "externalId", "createOrUpdate", columns, true));
        var strict = done(
                "customer,city,bought\n,Porto,1\n", plan("account", "externalId", "createOrUpdate", columns, false));

        assertThat(done.progress().counts()).isEqualTo(new Counts(7, 0, 0, 0, 3_993, 2_000));
        assertThat(strict.progress().counts()).isEqualTo(new Counts(0, 0, 0, 1));
        assertThat(jdbc.sql("select string_agg(name || ' ' || version, ',' order by name) from data.account where"
                                + " external_id like 'cust-%'")
                        .query(String.class)
                        .single())
                .isEqualTo("cust-0 1,cust-1 1,cust-2 1,cust-3 1,cust-4 1,cust-5 1,cust-6 1");
    }

    @Test
    void thePreviewSaysHowManyRowsGoTogether() {
        var id = imports.upload(
                        ACTOR,
                        "file.csv",
                        () -> bytes("number,description,quantity,price\np1,a,1,1\np1,b,1,1\n,c,1,1\n"))
                .id();
        imports.plan(ACTOR, id, plan("order", "number", "createOrUpdate", ORDERS, true));

        var preview = imports.preview(ACTOR, id);

        assertThat(List.of(preview.creates(), preview.updates(), preview.merges(), preview.skips()))
                .containsExactly(1, 0, 1, 1);
    }

    /** How many lines, for how much, in which version. */
    private String order(String number) {
        return jdbc.sql("""
            select count(l.id) || ' ' || o.total || ' ' || o.version from data."order" o
              join data.order_line l on l.parent = o.id where o.number = ? group by o.id
            """).param(number).query(String.class).single();
    }

    private StoredImport done(String text, ImportPlan plan) {
        var id = imports.upload(ACTOR, "file.csv", () -> bytes(text)).id();
        imports.plan(ACTOR, id, plan);
        new StoredImports(jdbc).move(id, List.of(State.READY), State.RUNNING, null);
        run.toTheEnd(id);
        return imports.find(ACTOR, id);
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ImportPlan plan(String object, String key, String mode, String columns, boolean skip) {
        return Json.MAPPER.readValue(
                "{\"object\":\"%s\",\"key\":\"%s\",\"mode\":\"%s\",\"columns\":[%s],\"skipKeyless\":%s}"
                        .formatted(object, key, mode, columns, skip),
                ImportPlan.class);
    }
}
