package org.kinward.engine.field.multiselect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.field.spi.Column;
import org.kinward.engine.field.spi.ColumnType;
import org.kinward.engine.field.spi.CsvForm;
import org.kinward.engine.field.spi.Elements;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.field.spi.FieldSettings;
import org.kinward.engine.field.spi.FieldType;
import org.kinward.engine.field.spi.InvalidValue;
import org.kinward.engine.field.spi.Option;
import org.kinward.engine.field.spi.Slots;
import org.kinward.engine.field.spi.SqlArray;
import org.kinward.engine.field.spi.StoredField;
import org.kinward.engine.field.spi.TextList;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.filter.Operator;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** {@code multiSelect}: keys of options, each once, always in the order of the options. */
public final class MultiSelectType implements FieldType<TextList> {
    private static final Column MAIN = Column.main(ColumnType.TEXTS);

    @Override
    public String key() {
        return "multiSelect";
    }

    @Override
    public Class<TextList> valueType() {
        return TextList.class;
    }

    @Override
    public List<Column> columns(FieldSettings settings) {
        return List.of(MAIN);
    }

    @Override
    public TextList parse(JsonNode written, FieldSettings settings, FieldContext context) throws InvalidValue {
        Set<String> chosen = new HashSet<>();
        for (JsonNode one : written.isArray() ? written.valueStream().toList() : List.of(written)) {
            chosen.add(option(one, settings));
        }
        return new TextList(settings.options().stream()
                .map(Option::key)
                .filter(chosen::contains)
                .toList());
    }

    private static String option(JsonNode written, FieldSettings settings) throws InvalidValue {
        String key = written.isString() ? written.asString() : "";
        if (settings.options().stream().noneMatch(option -> option.key().equals(key))) {
            throw new InvalidValue(ErrorCode.NOT_AN_OPTION, written.isString() ? key : written);
        }
        return key;
    }

    @Override
    public void store(@Nullable TextList value, FieldSettings settings, @Nullable Object[] row, int at) {
        row[at] = value == null ? null : Elements.literal(value.values());
    }

    @Override
    public @Nullable TextList read(ResultSet rows, int at, FieldSettings settings) throws SQLException {
        return Elements.read(rows, at);
    }

    @Override
    public void write(TextList value, FieldSettings settings, JsonGenerator out) {
        out.writeStartArray();
        value.values().forEach(out::writeString);
        out.writeEndArray();
    }

    @Override
    public Set<Operator> operators() {
        return Elements.OPERATORS;
    }

    @Override
    public Condition condition(Operator operator, StoredField field, Slots slots) {
        return Elements.condition(operator, field.main(), slots);
    }

    @Override
    public List<Object> compared(TextList value, FieldSettings settings) {
        return List.copyOf(value.values());
    }

    @Override
    public List<Object> operands(Operator operator, JsonNode written, FieldSettings settings, FieldContext context)
            throws InvalidValue {
        return operator == Operator.IS_EMPTY || operator == Operator.IS_NOT_EMPTY
                ? List.of()
                : List.of(new SqlArray(
                        ColumnType.TEXT, parse(written, settings, context).values()));
    }

    @Override
    public Optional<Column> sortColumn() {
        return Optional.empty();
    }

    @Override
    public Optional<Column> elementsColumn() {
        return Optional.of(MAIN);
    }

    @Override
    public CsvForm csv() {
        return CsvForm.OPTIONS;
    }

    @Override
    public String toCsv(TextList value) {
        return Elements.cell(value.values());
    }

    @Override
    public Map<String, Object> schema(FieldSettings settings) {
        Map<String, Object> option = Map.of(
                "type",
                "string",
                "enum",
                settings.options().stream().map(Option::key).toList());
        return Map.of("type", "array", "items", option, "uniqueItems", true);
    }
}
