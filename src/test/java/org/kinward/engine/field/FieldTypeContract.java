package org.kinward.engine.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.SQLDialect;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.kinward.engine.field.spi.Column;
import org.kinward.engine.field.spi.ColumnType;
import org.kinward.engine.field.spi.Comparisons;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.field.spi.FieldSettings;
import org.kinward.engine.field.spi.FieldType;
import org.kinward.engine.field.spi.InvalidValue;
import org.kinward.engine.field.spi.Slots;
import org.kinward.engine.field.spi.StoredField;
import org.kinward.engine.record.query.statement.Compiled;
import org.kinward.engine.record.query.statement.Source;
import org.kinward.engine.record.sql.Binding;
import org.kinward.kernel.filter.Operator;
import org.kinward.testing.TestDatabase;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What every field type keeps. An implementation adopts it by saying what is written for some of its values, and what
 * for none of them.
 */
abstract class FieldTypeContract<T> {
    /** One for all kits, gone with the server at the end of the run. */
    static final TestDatabase DATABASE = TestDatabase.empty();

    static final FieldContext CONTEXT = new FieldContext(
            Instant.parse("2026-03-29T10:00:00Z"),
            ZoneId.of("Europe/Lisbon"),
            "EUR",
            "PT",
            Map.of("USD", new BigDecimal("0.92")),
            UUID.fromString("00000000-0000-7000-8000-000000000001"));
    private static final JsonMapper JSON = JsonMapper.shared();

    abstract FieldType<T> type();

    FieldSettings settings() {
        return FieldSettings.NONE;
    }

    /** JSON of at least two different values. */
    abstract List<String> written();

    /** JSON of what is none of its values. */
    abstract List<String> refused();

    private T parse(String json) throws InvalidValue {
        return type().parse(JSON.readTree(json), settings(), CONTEXT);
    }

    private String write(T value) {
        return text(out -> type().write(value, settings(), out));
    }

    private interface Writing {
        void to(JsonGenerator out) throws SQLException;
    }

    private static String text(Writing writing) {
        var text = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            writing.to(out);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() throws InvalidValue {
        for (String json : written()) {
            T value = parse(json);
            T again = parse(write(value));
            assertThat(type().same(value, again))
                    .as(json + " → " + write(value))
                    .isTrue();
            assertThat(write(again)).isEqualTo(write(value));
        }
    }

    @Test
    void whatIsNoneOfItsValuesIsRefusedWithItsReason() {
        for (String json : refused()) {
            assertThatThrownBy(() -> parse(json)).as(json).isInstanceOf(InvalidValue.class);
        }
    }

    @Test
    void theDatabaseGivesBackWhatItWasGiven() throws Exception {
        List<Column> columns = type().columns(settings());
        try (Connection connection = DATABASE.dataSource().getConnection()) {
            for (@Nullable String json : withNone()) {
                @Nullable T value = json == null ? null : parse(json);
                @Nullable Object[] row = new @Nullable Object[columns.size()];
                type().store(value, settings(), row, 0);
                String sql = columns.stream()
                        .map(column -> "cast(? as " + column.type().sqlName() + ")")
                        .collect(Collectors.joining(", ", "select ", ""));
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    for (int i = 0; i < row.length; i++) {
                        statement.setObject(i + 1, row[i]);
                    }
                    try (ResultSet rows = statement.executeQuery()) {
                        rows.next();
                        T read = type().read(rows, 1, settings());
                        assertThat(read == null ? "null" : write(read))
                                .isEqualTo(value == null ? "null" : write(value));
                        String streamed = text(out -> type().stream(rows, 1, settings(), out));
                        assertThat(JSON.readTree(streamed))
                                .isEqualTo(JSON.readTree(value == null ? "null" : write(value)));
                    }
                }
            }
        }
    }

    private List<@Nullable String> withNone() {
        List<@Nullable String> all = new ArrayList<>(written());
        all.add(null);
        return all;
    }

    @Test
    void everyOperatorItOffersTakesAsManyOperandsAsItsConditionHas() throws Exception {
        for (Operator operator : type().operators()) {
            var slots = new Slots();
            var field = new StoredField("t", "f", "f", settings());
            assertThat(type().condition(operator, field, slots)).isNotNull();
            JsonNode one = JSON.readTree(written().getLast());
            JsonNode several =
                    one.isArray() ? one : JSON.createArrayNode().add(one).add(one);
            JsonNode operand = switch (operator) {
                case IN, NOT_IN, HAS_ALL, BETWEEN -> several;
                case IS, IS_NOT, LT, LE, GT, GE, CONTAINS, STARTS_WITH -> one;
                case WITHIN -> JSON.readTree("{\"span\":\"month\",\"offset\":-1}");
                case IS_EMPTY, IS_NOT_EMPTY -> JSON.nullNode();
            };
            if (operator == Operator.CONTAINS || operator == Operator.STARTS_WITH) {
                operand = JSON.readTree("\"a\"");
            }
            assertThat(type().operands(operator, operand, settings(), CONTEXT))
                    .as(operator.wire())
                    .hasSize(slots.taken());
        }
    }

    /** Whether its comparisons look at its own columns alone. */
    boolean comparedInItsColumns() {
        return true;
    }

    @Test
    void theDatabaseAndMemoryCompareAlike() throws Exception {
        Assumptions.assumeTrue(comparedInItsColumns());
        int asked = 0;
        try (Connection connection = DATABASE.dataSource().getConnection()) {
            for (Operator operator : type().operators()) {
                for (String with : written()) {
                    for (@Nullable String json : withNone()) {
                        compareAlike(connection, operator, JSON.readTree(with), json);
                        asked++;
                    }
                }
            }
        }
        assertThat(asked).isPositive();
    }

    private void compareAlike(Connection connection, Operator operator, JsonNode with, @Nullable String json)
            throws Exception {
        List<Column> columns = type().columns(settings());
        @Nullable T value = json == null ? null : parse(json);
        @Nullable Object[] row = new @Nullable Object[columns.size()];
        type().store(value, settings(), row, 0);
        List<Object> operands = type().operands(operator, operand(operator, with), settings(), CONTEXT);
        var condition = type().condition(operator, new StoredField("t", "f", "f", settings()), new Slots());
        String asked = DSL.using(SQLDialect.POSTGRES)
                .renderContext()
                .paramType(ParamType.NAMED)
                .visit(condition)
                .render();
        Compiled compiled = Compiled.of(
                asked,
                IntStream.range(0, operands.size())
                        .<Source>mapToObj(i -> new Source.Operand(0, i))
                        .toList(),
                false);
        String stored = columns.stream()
                .map(column -> "cast(? as " + column.type().sqlName() + ") as \"f"
                        + (column.suffix().isEmpty() ? "" : "__" + column.suffix()) + '"')
                .collect(Collectors.joining(", "));
        String sql = "select (" + compiled.sql() + ") is true from (select " + stored + ") t";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 1;
            for (Source source : compiled.sources()) {
                Binding.bind(statement, at++, operands.get(((Source.Operand) source).index()));
            }
            for (@Nullable Object column : row) {
                statement.setObject(at++, column);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                assertThat(Comparisons.holds(
                                operator, value == null ? List.of() : type().compared(value, settings()), operands))
                        .as(json + " " + operator.wire() + " " + with)
                        .isEqualTo(rows.getBoolean(1));
            }
        }
    }

    private static JsonNode operand(Operator operator, JsonNode one) {
        JsonNode several = one.isArray() ? one : JSON.createArrayNode().add(one).add(one);
        return switch (operator) {
            case IN, NOT_IN, HAS_ALL, BETWEEN -> several;
            case IS, IS_NOT, LT, LE, GT, GE -> one;
            case CONTAINS, STARTS_WITH -> JSON.getNodeFactory().stringNode(start(one));
            case WITHIN -> JSON.readTree("{\"span\":\"year\",\"offset\":0}");
            case IS_EMPTY, IS_NOT_EMPTY -> JSON.nullNode();
        };
    }

    private static String start(JsonNode one) {
        String text = one.isString() ? one.asString() : "a";
        return text.substring(0, Math.min(3, text.length()));
    }

    @Test
    void itDescribesItself() throws InvalidValue {
        assertThat(FieldTypes.byKey(type().key())).isSameAs(type());
        assertThat(type().schema(settings())).isNotNull();
        assertThat(type().toCsv(parse(written().getFirst()))).isNotNull();
        type().sortColumn()
                .ifPresent(column -> assertThat(type().columns(settings())).contains(column));
        type().searchColumn().ifPresent(column -> {
            assertThat(type().columns(settings())).contains(column);
            assertThat(column.type()).isEqualTo(ColumnType.TEXT);
        });
        type().measureColumn()
                .ifPresent(column -> assertThat(type().columns(settings())).contains(column));
    }
}
