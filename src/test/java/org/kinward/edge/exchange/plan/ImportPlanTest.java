package org.kinward.edge.exchange.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kinward.edge.exchange.file.FileFormat;
import org.kinward.edge.exchange.sql.Json;

class ImportPlanTest {

    @Test
    void aPlanIsReadAsClientsWriteItAndWrittenTheSame() {
        var written = """
            {"object":"account","mode":"createOrUpdate","key":"name","columns":[{"index":0,"field":"name"},
             {"index":3,"field":"annualRevenue","multiply":"1000000"},
             {"index":6,"field":"parent","by":"name","unknown":"create","values":{"Acme":"Acme Corp"}},{"index":1,"field":null}],
             "constants":{"annualRevenue.currency":"USD"}}\
            """;
        var plan = Json.MAPPER.readValue(written, ImportPlan.class);
        assertThat(plan.mode()).isEqualTo(Mode.CREATE_OR_UPDATE);
        assertThat(plan.columns().get(1).multiply()).isEqualTo(new BigDecimal("1000000"));
        assertThat(plan.columns().get(2).onUnknown()).isEqualTo(Unknown.CREATE);
        assertThat(plan.columns().get(2).values()).isEqualTo(Map.of("Acme", "Acme Corp"));
        var json = Json.MAPPER.valueToTree(plan);
        assertThat(json.path("columns").path(1).path("multiply").asString()).isEqualTo("1000000");
        assertThat(json.path("mode").asString()).isEqualTo("createOrUpdate");
        assertThat(Json.MAPPER.treeToValue(json, ImportPlan.class)).isEqualTo(plan);
    }

    @Test
    void aFormatWithoutWhatClientsDoNotKnowIsRead() {
        var format = Json.MAPPER.readValue(
                "{\"encoding\":\"UTF-8\",\"delimiter\":\";\",\"header\":true,\"dateFormat\":\"dd.MM.yyyy\",\"decimal\":\",\"}",
                FileFormat.class);
        assertThat(format.separator()).isEqualTo(';');
    }
}
