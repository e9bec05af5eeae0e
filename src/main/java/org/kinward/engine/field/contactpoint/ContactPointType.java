package org.kinward.engine.field.contactpoint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.field.spi.Column;
import org.kinward.engine.field.spi.ColumnType;
import org.kinward.engine.field.spi.Comparisons;
import org.kinward.engine.field.spi.ContactPoint;
import org.kinward.engine.field.spi.CsvForm;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.field.spi.FieldSettings;
import org.kinward.engine.field.spi.FieldType;
import org.kinward.engine.field.spi.InvalidValue;
import org.kinward.engine.field.spi.Slots;
import org.kinward.engine.field.spi.StoredField;
import org.kinward.engine.field.text.TextType;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.filter.Operator;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code email} and {@code phone}. The list lives in one column, so that a page reads it without another query; its
 * folded values live in {@code contact_point}, one row each, so that an index finds them.
 */
public final class ContactPointType implements FieldType<Entries> {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Column MAIN = Column.main(ColumnType.JSON);
    private static final int MAX_ENTRIES = 50;
    private static final int MAX_LABEL = 60;
    private static final Set<Operator> OPERATORS = Set.of(
            Operator.IS,
            Operator.IN,
            Operator.CONTAINS,
            Operator.STARTS_WITH,
            Operator.IS_EMPTY,
            Operator.IS_NOT_EMPTY);

    private final Channel channel;

    public ContactPointType(Channel channel) {
        this.channel = channel;
    }

    @Override
    public String key() {
        return channel.key();
    }

    @Override
    public Class<Entries> valueType() {
        return Entries.class;
    }

    @Override
    public List<Column> columns(FieldSettings settings) {
        return List.of(MAIN);
    }

    @Override
    public Entries parse(JsonNode written, FieldSettings settings, FieldContext context) throws InvalidValue {
        List<Entry> list = new ArrayList<>();
        for (JsonNode one : written.isArray() ? written.valueStream().toList() : List.of(written)) {
            String value =
                    TextType.text(one.isObject() ? one.path("value") : one, 500).strip();
            if (!value.isEmpty()) {
                JsonNode label = one.path("label");
                list.add(new Entry(
                        channel.normal(value, context), label.isString() ? TextType.text(label, MAX_LABEL) : null));
            }
        }
        if (list.size() > MAX_ENTRIES) {
            throw new InvalidValue(ErrorCode.TOO_LONG, Map.of("max", MAX_ENTRIES, "length", list.size()));
        }
        return new Entries(list);
    }

    @Override
    public void store(@Nullable Entries value, FieldSettings settings, @Nullable Object[] row, int at) {
        row[at] = value == null || value.list().isEmpty() ? null : json(value).toString();
    }

    private ArrayNode json(Entries value) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Entry entry : value.list()) {
            ObjectNode one = array.addObject().put("value", entry.value());
            if (entry.label() != null) {
                one.put("label", entry.label());
            }
            channel.display(entry.value()).ifPresent(shown -> one.put("display", shown));
        }
        return array;
    }

    @Override
    public @Nullable Entries read(ResultSet rows, int at, FieldSettings settings) throws SQLException {
        String text = rows.getString(at);
        if (text == null) {
            return null;
        }
        List<Entry> list = new ArrayList<>();
        for (JsonNode one : JSON.readTree(text)) {
            JsonNode label = one.path("label");
            list.add(new Entry(one.path("value").asString(), label.isString() ? label.asString() : null));
        }
        return new Entries(list);
    }

    @Override
    public void write(Entries value, FieldSettings settings, JsonGenerator out) {
        out.writeRawValue(json(value).toString());
    }

    @Override
    public void stream(ResultSet rows, int at, FieldSettings settings, JsonGenerator out) throws SQLException {
        String text = rows.getString(at);
        if (text == null) {
            out.writeNull();
        } else {
            out.writeRawValue(text);
        }
    }

    @Override
    public Set<Operator> operators() {
        return OPERATORS;
    }

    @Override
    public Condition condition(Operator operator, StoredField field, Slots slots) {
        if (operator == Operator.IS_EMPTY || operator == Operator.IS_NOT_EMPTY) {
            return Comparisons.condition(operator, field.main(), ColumnType.JSON, slots);
        }
        Field<Object> folded = DSL.field(DSL.name("point", "folded"), Object.class);
        return DSL.condition(
                "{0} in (select point.record from engine.contact_point point where point.field = {1} and {2})",
                field.id(), DSL.inline(field.key()), Comparisons.condition(operator, folded, ColumnType.TEXT, slots));
    }

    @Override
    public List<Object> compared(Entries value, FieldSettings settings) {
        return contactPoints(value).stream().<Object>map(ContactPoint::folded).toList();
    }

    @Override
    public List<Object> operands(Operator operator, JsonNode written, FieldSettings settings, FieldContext context)
            throws InvalidValue {
        boolean part = operator == Operator.CONTAINS || operator == Operator.STARTS_WITH;
        return Comparisons.operands(
                operator,
                written,
                ColumnType.TEXT,
                one -> part
                        ? channel.foldedPart(TextType.text(one, 500))
                        : channel.folded(channel.normal(TextType.text(one, 500), context)));
    }

    @Override
    public Optional<Column> sortColumn() {
        return Optional.empty();
    }

    @Override
    public List<ContactPoint> contactPoints(Entries value) {
        return value.list().stream()
                .map(entry -> new ContactPoint(channel.folded(entry.value())))
                .distinct()
                .toList();
    }

    @Override
    public CsvForm csv() {
        return CsvForm.TEXT;
    }

    @Override
    public String toCsv(Entries value) {
        return value.list().stream().map(Entry::value).collect(Collectors.joining("; "));
    }

    @Override
    public Map<String, Object> schema(FieldSettings settings) {
        return Map.of("type", "array", "items", Map.of("$ref", "#/components/schemas/ContactPoint"));
    }
}
