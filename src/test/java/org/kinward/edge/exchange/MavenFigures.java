package org.kinward.edge.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.query.GroupsJson;
import org.kinward.engine.record.query.GroupsQuery;
import org.kinward.engine.record.query.GroupsQuery.Dimension;
import org.kinward.engine.record.query.GroupsQuery.Measure;
import org.kinward.engine.record.query.PageQuery;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.Operator;
import org.kinward.kernel.time.CalendarUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** The same figures twice: added up from the lines of the file, and by groups of the records that were made of them. */
record MavenFigures(Queries queries) {
    private static final Actor SYSTEM = Actor.system(Origin.SYSTEM);
    private static final Filter WON = kind("stage.kind", "won");

    void agree() throws IOException {
        Map<String, BigDecimal> byQuarter = new TreeMap<>();
        Map<String, Long> wonByProduct = new TreeMap<>();
        Map<String, BigDecimal> valueByProduct = new TreeMap<>();
        Map<String, Agent> agents = new TreeMap<>();
        long won = 0;
        long closed = 0;
        var file = SharedData.file("crm-maven/original/sales_pipeline.csv");
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (var row : rows) {
                boolean isWon = row.getField("deal_stage").equals("Won");
                won += isWon ? 1 : 0;
                closed += isWon || row.getField("deal_stage").equals("Lost") ? 1 : 0;
                if (isWon || row.getField("deal_stage").equals("Lost")) {
                    agents.computeIfAbsent(row.getField("sales_agent"), name -> new Agent())
                            .closed(isWon, isWon ? new BigDecimal(row.getField("close_value")) : BigDecimal.ZERO);
                }
                if (isWon) {
                    var day = LocalDate.parse(row.getField("close_date"));
                    byQuarter.merge(
                            CalendarUnit.QUARTER.first(day).toString(),
                            new BigDecimal(row.getField("close_value")),
                            BigDecimal::add);
                    // the one product that the file spells two ways
                    var product = row.getField("product").replace("GTXPro", "GTX Pro");
                    wonByProduct.merge(product, 1L, Long::sum);
                    valueByProduct.merge(product, new BigDecimal(row.getField("close_value")), BigDecimal::add);
                }
            }
        }
        var rate = new BigDecimal(won).divide(new BigDecimal(closed), 4, RoundingMode.HALF_UP);
        assertThat(answer("opportunity", Filter.ALL, null, rates())
                        .at("/total/measures/rate")
                        .asString())
                .isEqualTo(rate.toPlainString());
        assertThat(rate.toPlainString()).isEqualTo("0.6315");

        var quarters = answer("opportunity", WON, new Dimension("closeDate", CalendarUnit.QUARTER), List.of(sum()));
        assertThat(told(quarters, "sum")).isEqualTo(byQuarter.toString());
        var products = answer(
                "opportunityLine",
                kind("parent.stage.kind", "won"),
                new Dimension("product", null),
                List.of(
                        new Measure.Count("n", Filter.ALL),
                        new Measure.Aggregate("sum", GroupsQuery.Function.SUM, "parent.amount", Filter.ALL)));
        assertThat(told(products, "n")).isEqualTo(wonByProduct.toString());
        assertThat(told(products, "sum")).isEqualTo(valueByProduct.toString());
        shippedReportSays(agents);
        System.out.println("maven: win rate " + rate + ", won by quarter " + byQuarter + ", won by product "
                + wonByProduct + " worth " + valueByProduct);
    }

    /** What a workspace's own report says of each agent, from what it sold most of on, is what the file says. */
    private void shippedReportSays(Map<String, Agent> agents) {
        var byName = new PageQuery(
                "report", List.of("definition"), kind("name", "Win rate by person"), List.of(), 1, null, false, false);
        var report = read(queries.page(SYSTEM, byName)).at("/items/0/definition");
        var answer = read(queries.groups(SYSTEM, GroupsJson.read("opportunity", report)));
        List<String> told = new ArrayList<>();
        for (var group : answer.at("/groups")) {
            var figures = group.at("/measures");
            told.add(group.at("/by/0/title").asString() + " "
                    + figures.at("/wonSum").asString() + " "
                    + figures.at("/won").asString() + "/"
                    + figures.at("/closed").asString() + " "
                    + figures.at("/rate").asString());
        }
        List<String> counted = agents.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Agent> each) -> each.getValue().value)
                        .reversed())
                .map(each -> each.getKey() + " " + each.getValue().told())
                .toList();
        assertThat(told).isEqualTo(counted);
        assertThat(answer.at("/total/measures/rate").asString()).isEqualTo("0.6315");
        System.out.println("maven: five best agents " + told.subList(0, 5));
    }

    /** What the lines of the file say of somebody who sells. */
    private static final class Agent {
        private BigDecimal value = BigDecimal.ZERO;
        private long won;
        private long closed;

        void closed(boolean isWon, BigDecimal amount) {
            closed++;
            won += isWon ? 1 : 0;
            value = value.add(amount);
        }

        String told() {
            var rate = new BigDecimal(won).divide(new BigDecimal(closed), 4, RoundingMode.HALF_UP);
            return value + " " + won + "/" + closed + " "
                    + rate.stripTrailingZeros().toPlainString();
        }
    }

    private static List<Measure> rates() {
        var closed = new Filter.Or(List.of(WON, kind("stage.kind", "lost")));
        return List.of(
                new Measure.Count("won", WON),
                new Measure.Count("closed", closed),
                new Measure.Ratio("rate", "won", "closed"));
    }

    private static Measure sum() {
        return new Measure.Aggregate("sum", GroupsQuery.Function.SUM, "amount", Filter.ALL);
    }

    private static Filter kind(String path, String kind) {
        return new Filter.Compare(path, Operator.IS, StringNode.valueOf(kind));
    }

    private JsonNode answer(String object, Filter filter, @Nullable Dimension by, List<Measure> measures) {
        var query =
                new GroupsQuery(object, filter, by == null ? List.of() : List.of(by), measures, null, List.of(), 200);
        return read(queries.groups(SYSTEM, query));
    }

    private static JsonNode read(byte[] answer) {
        return JsonMapper.shared().readTree(answer);
    }

    private static String told(JsonNode answer, String measure) {
        Map<String, String> told = new TreeMap<>();
        for (var group : answer.at("/groups")) {
            var by = group.at("/by/0");
            told.put(
                    by.isObject() ? by.path("title").asString() : by.asString(),
                    group.at("/measures/" + measure).asString());
        }
        return told.toString();
    }
}
