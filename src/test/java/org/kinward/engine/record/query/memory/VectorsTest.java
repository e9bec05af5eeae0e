package org.kinward.engine.record.query.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kinward.engine.field.FieldTypes;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.field.spi.FieldSettings;
import org.kinward.engine.field.spi.FieldType;
import org.kinward.engine.field.spi.InvalidValue;
import org.kinward.engine.field.spi.Option;
import org.kinward.kernel.filter.FilterJson;
import org.kinward.kernel.money.Rates;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cases in {@code filter/vectors.json}, which the web client's evaluator passes too. */
class VectorsTest {
    private static final JsonNode FILE = read();

    private static JsonNode read() {
        try (var in = VectorsTest.class.getResourceAsStream("/filter/vectors.json")) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static final FieldContext CONTEXT = context(FILE.path("context"));
    private static final Map<String, Matching.Kind> KINDS = kinds();

    @TestFactory
    Stream<DynamicTest> memoryChoosesWhatTheCaseSays() {
        return FILE.path("cases")
                .valueStream()
                .map(one -> DynamicTest.dynamicTest(one.path("says").asString(), () -> check(one)));
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(FILE.path("cases").size()).isGreaterThan(70);
        System.out.println("filter vectors: " + FILE.path("cases").size());
    }

    private static void check(JsonNode one) throws InvalidValue {
        var matching = Matching.of(KINDS::get, FilterJson.read(one.path("filter")), CONTEXT);
        List<String> chosen = new ArrayList<>();
        for (Map.Entry<String, JsonNode> record : FILE.path("records").properties()) {
            Map<String, Object> values = values(record.getValue());
            if (matching.test(values::get)) {
                chosen.add(record.getKey());
            }
        }
        assertThat(chosen)
                .containsExactlyInAnyOrderElementsOf(one.path("chooses")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
    }

    private static Map<String, Object> values(JsonNode record) throws InvalidValue {
        Map<String, Object> values = new HashMap<>();
        for (Map.Entry<String, JsonNode> field : record.properties()) {
            Matching.Kind kind = KINDS.get(field.getKey());
            if (!field.getValue().isNull()) {
                values.put(field.getKey(), kind.type().parse(field.getValue(), kind.settings(), CONTEXT));
            }
        }
        return values;
    }

    private static Map<String, Matching.Kind> kinds() {
        Map<String, Matching.Kind> kinds = new HashMap<>();
        FILE.path("fields").properties().forEach(entry -> kinds.put(entry.getKey(), kind(entry.getValue())));
        return kinds;
    }

    @SuppressWarnings("unchecked")
    private static Matching.Kind kind(JsonNode field) {
        List<Option> options = field.path("options")
                .valueStream()
                .map(key -> new Option(key.asString(), "gray"))
                .toList();
        List<String> targets =
                field.path("targets").valueStream().map(JsonNode::asString).toList();
        return new Matching.Kind(
                (FieldType<Object>) FieldTypes.byKey(field.path("type").asString()),
                FieldSettings.NONE.withOptions(options).withTargets(targets));
    }

    private static FieldContext context(JsonNode written) {
        Map<String, BigDecimal> rates = new HashMap<>();
        written.path("rates")
                .properties()
                .forEach(rate ->
                        rates.put(rate.getKey(), new BigDecimal(rate.getValue().asString())));
        @Nullable String me = written.path("me").asString(null);
        return new FieldContext(
                Instant.parse(written.path("now").asString()),
                ZoneId.of(written.path("zone").asString()),
                written.path("baseCurrency").asString(),
                written.path("region").asString(),
                new Rates(List.of(), written.path("baseCurrency").asString(), rates),
                me == null ? null : UUID.fromString(me),
                Month.JANUARY,
                written.path("behalf")
                        .valueStream()
                        .map(one -> UUID.fromString(one.asString()))
                        .collect(Collectors.toSet()));
    }
}
