package org.kinward.edge.exchange.retail;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.exchange.sql.Counts;
import org.kinward.edge.exchange.sql.State;
import org.kinward.edge.exchange.sql.StoredImport;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.Undo;
import org.kinward.engine.record.query.GroupsQuery;
import org.kinward.engine.record.query.GroupsQuery.Dimension;
import org.kinward.engine.record.query.GroupsQuery.Measure;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.time.CalendarUnit;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds what Kinward says of the shop against what the file says. */
final class RetailChecks {
    private static final List<String> TYPES = List.of("account", "product", "\"order\"");

    private final ApplicationContext application;
    private final JdbcClient jdbc;
    private final RetailFigures figures;

    RetailChecks(ApplicationContext application, RetailFigures figures) {
        this.application = application;
        this.jdbc = application.getBean(JdbcClient.class);
        this.figures = figures;
    }

    void reported(String object, StoredImport done) {
        assertThat(done.state()).as(done.error()).isEqualTo(State.DONE);
        assertThat(done.progress().done()).isEqualTo(figures.lines);
        Counts counts = done.progress().counts();
        assertThat(counts.rejected()).as("rejected").isZero();
        assertThat(counts.created() + counts.updated() + counts.unchanged() + counts.merged() + counts.skipped())
                .isEqualTo(figures.lines);
        switch (object) {
            case "account" -> {
                assertThat(counts.created()).isEqualTo(figures.customers.size());
                assertThat(counts.skipped()).isEqualTo(figures.withoutCustomer);
            }
            case "product" -> assertThat(counts.created()).isEqualTo(figures.codes.size());
            default ->
                assertThat(counts)
                        .isEqualTo(new Counts(
                                figures.invoices.size(), 0, 0, 0, figures.lines - figures.invoices.size(), 0));
        }
    }

    /** By grouped queries, the way a report asks. */
    void totals() {
        var kinds = groups("order", new Dimension("kind", null), sum("total"), count());
        assertThat(new BigDecimal(kinds.at("/total/measures/sum").asString()))
                .isEqualByComparingTo(figures.byMonth.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(told(kinds, "n"))
                .containsEntry("cancellation", String.valueOf(figures.cancellations()))
                .containsEntry("sale", String.valueOf(figures.invoices.size() - figures.cancellations()));
        var months = told(groups("order", new Dimension("placedAt", CalendarUnit.MONTH), sum("total")), "sum");
        assertThat(plain(months)).isEqualTo(plain(figures.byMonth));
        var lines = groups("orderLine", null, sum("total"), count(), quantity());
        assertThat(lines.at("/total/measures/n").asInt()).isEqualTo(figures.lines);
        assertThat(new BigDecimal(lines.at("/total/measures/sum").asString())).isEqualByComparingTo(figures.net);
        assertThat(new BigDecimal(lines.at("/total/measures/quantity").asString()))
                .isEqualByComparingTo(BigDecimal.valueOf(figures.quantity));
        System.out.printf(
                "retail: %,d orders, %,d lines, net %s, kinds %s, months %s%n",
                figures.invoices.size(),
                figures.lines,
                kinds.at("/total/measures/sum").asString(),
                told(kinds, "n"),
                months);
    }

    /** Each cancellation leads to a sale that fits as well as the best one in the file does. */
    void links(Duration patience) throws InterruptedException {
        var expected = figures.takenBack();
        await(
                "links",
                expected.size(),
                patience,
                () -> number("select count(*) from data.\"order\" where cancels is not null and deleted_at is null"));
        Map<String, String> found = new TreeMap<>();
        jdbc.sql("""
            select c.number as cancellation, s.number as sale
              from data."order" c join data."order" s on s.id = c.cancels where c.deleted_at is null
            """).query(row -> {
            var cancellation = figures.invoices.get(row.getString("cancellation"));
            var sale = figures.invoices.get(row.getString("sale"));
            assertThat(sale.getFirst().customer())
                    .isEqualTo(cancellation.getFirst().customer());
            found.put(row.getString("cancellation"), RetailFigures.fit(cancellation, sale));
        });
        assertThat(found).isEqualTo(expected);
        System.out.printf(
                "retail: %,d of %,d cancellations linked to the sale they take back%n",
                found.size(), figures.cancellations());
    }

    /** What accounts know of their orders, moments later. */
    void rollUps(Duration patience) throws InterruptedException {
        var expected = figures.byCustomer.entrySet().stream()
                .filter(one -> !one.getKey().isEmpty())
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .movePointRight(2)
                .longValueExact();
        await(
                "worth of accounts",
                expected,
                patience,
                () -> new BigDecimal(groups("account", null, sum("sales.ordersValue"))
                                .at("/total/measures/sum")
                                .asString("0"))
                        .movePointRight(2)
                        .longValueExact());
    }

    /** Takes the import back until nothing of it is left, and nothing is kept. */
    void undone(StoredImport done) {
        var undo = application.getBean(Undo.class);
        var started = System.nanoTime();
        var id = undo.begin(RetailImport.ACTOR, done.id());
        while (undo.next(id)) {
            // the work is in the asking
        }
        var stored = undo.find(RetailImport.ACTOR, id);
        assertThat(stored.state()).isEqualTo("done");
        assertThat(stored.tally().kept()).as("kept").isZero();
        assertThat(stored.tally().deleted()).isEqualTo(done.progress().counts().created());
        System.out.printf(
                "retail: undo of %s in %.1f s, %s%n",
                done.fileName(), (System.nanoTime() - started) / 1e9, stored.tally());
    }

    Map<String, Long> live() {
        Map<String, Long> live = new TreeMap<>();
        TYPES.forEach(
                type -> live.put(type, number("select count(*) from data." + type + " where deleted_at is null")));
        return live;
    }

    private static void await(String what, long expected, Duration patience, Supplier<Long> now)
            throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (now.get() != expected && System.nanoTime() < end) {
            Thread.sleep(250);
        }
        assertThat(now.get()).as(what).isEqualTo(expected);
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static Map<String, String> plain(Map<String, ?> sums) {
        Map<String, String> plain = new TreeMap<>();
        sums.forEach((key, value) -> plain.put(
                key, new BigDecimal(value.toString()).stripTrailingZeros().toPlainString()));
        return plain;
    }

    private static Measure sum(String field) {
        return new Measure.Aggregate("sum", GroupsQuery.Function.SUM, field, Filter.ALL);
    }

    private static Measure quantity() {
        return new Measure.Aggregate("quantity", GroupsQuery.Function.SUM, "quantity", Filter.ALL);
    }

    private static Measure count() {
        return new Measure.Count("n", Filter.ALL);
    }

    private JsonNode groups(String object, @Nullable Dimension by, Measure... measures) {
        var query = new GroupsQuery(
                object, Filter.ALL, by == null ? List.of() : List.of(by), List.of(measures), null, List.of(), 200);
        return JsonMapper.shared().readTree(application.getBean(Queries.class).groups(RetailImport.ACTOR, query));
    }

    private static Map<String, String> told(JsonNode answer, String measure) {
        Map<String, String> told = new TreeMap<>();
        for (var group : answer.at("/groups")) {
            told.put(
                    group.at("/by/0").asString(),
                    group.at("/measures/" + measure).asString());
        }
        return told;
    }
}
