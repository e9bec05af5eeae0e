package org.kinward.edge.sample.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kinward.edge.sample.company.SampleCompany;
import org.kinward.edge.sample.diary.Days;
import org.kinward.edge.sample.diary.Json;
import org.kinward.edge.sample.diary.SampleIds;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The dashboard that hangs beside the coffee machine: three figures, and how they came about. */
final class Figures {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int DAYS_AGO = 100;
    private static final List<String> LANGUAGES = List.of("en", "pt-PT", "pt-BR", "pl");

    private final SampleCompany company;
    private final SampleIds ids;
    private final int house;
    private final ArrayNode tiles = Json.object().putArray("tiles");

    Figures(SampleCompany company, SampleIds ids) {
        this.house = LANGUAGES.indexOf(company.house().toLanguageTag());
        this.company = company;
        this.ids = ids;
    }

    void write(Days days) {
        Instant at = days.moment(days.day(-DAYS_AGO));
        report(
                at,
                "number",
                "opportunity",
                "Won in ninety days | Ganho em noventa dias | Ganho em noventa dias | Wygrane w 90 dni",
                """
                {"period": "closeDate",
                 "filter": {"field": "stage.kind", "op": "is", "value": "won"},
                 "by": [],
                 "measures": [{"key": "sum", "kind": "sum", "field": "amount"}],
                 "compare": {"field": "closeDate", "span": {"last": 90, "unit": "day"}, "against": "previous"}}
                """);
        report(
                at,
                "number",
                "opportunity",
                "Open, weighted | Em aberto, ponderado | Em aberto, ponderado | Otwarte, ważone",
                """
                {"filter": {"field": "stage.kind", "op": "is", "value": "open"},
                 "by": [],
                 "measures": [{"key": "weighted", "kind": "sum", "field": "weightedAmount"}]}
                """);
        report(
                at,
                "number",
                "order",
                "Orders in thirty days | Encomendas em trinta dias | Pedidos em trinta dias | Zamówienia w 30 dni",
                """
                {"period": "placedAt",
                 "by": [],
                 "measures": [{"key": "sum", "kind": "sum", "field": "total"}],
                 "compare": {"field": "placedAt", "span": {"last": 30, "unit": "day"}, "against": "previous"}}
                """);
        report(at, "bar", "opportunity", "Won by month | Ganho por mês | Ganho por mês | Wygrane według miesięcy", """
            {"period": "closeDate",
             "filter": {"and": [{"field": "stage.kind", "op": "is", "value": "won"},
                                {"field": "closeDate", "op": "within", "value": {"last": 6, "unit": "month"}}]},
             "by": [{"field": "closeDate", "bucket": "month"}],
             "measures": [{"key": "sum", "kind": "sum", "field": "amount"}, {"key": "n", "kind": "count"}]}
            """);
        ObjectNode fields = named("Where we stand | Onde estamos | Onde estamos | Jak stoimy");
        fields.set("tiles", tiles);
        company.diary().create(at.plusSeconds(60), company.staff().chief().id(), "dashboard", ids.next(), fields);
    }

    /** @param names in each of the languages, English first */
    private void report(Instant at, String kind, String of, String names, String definition) {
        UUID id = ids.next();
        ObjectNode fields = named(names).put("objectType", of).put("kind", kind);
        fields.set("definition", JSON.readTree(definition));
        company.diary().create(at, company.staff().chief().id(), "report", id, fields);
        tiles.addObject().put("report", id.toString()).put("width", kind.equals("number") ? "third" : "full");
    }

    private ObjectNode named(String names) {
        String[] each = names.split("\\|");
        ObjectNode fields = Json.object().put("name", each[house].strip()).put("sharing", "all");
        ObjectNode spoken = fields.putObject("names");
        for (int n = 0; n < each.length; n++) {
            spoken.put(LANGUAGES.get(n), each[n].strip());
        }
        return fields;
    }
}
