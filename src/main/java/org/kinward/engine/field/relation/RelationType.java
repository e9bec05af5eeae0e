package org.kinward.engine.field.relation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.field.identity.IdType;
import org.kinward.engine.field.spi.Column;
import org.kinward.engine.field.spi.ColumnType;
import org.kinward.engine.field.spi.Comparisons;
import org.kinward.engine.field.spi.CsvForm;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.field.spi.FieldSettings;
import org.kinward.engine.field.spi.FieldType;
import org.kinward.engine.field.spi.InvalidValue;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.field.spi.Slots;
import org.kinward.engine.field.spi.StoredField;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.filter.Operator;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * {@code relation} and {@code user}: the id, and the object type's key beside it where there are several targets.
 * Written as {@code "id"} or {@code {"object","id"}}; that the record exists and may be seen, the pipeline checks.
 */
public class RelationType implements FieldType<Ref> {
    /** Where a relation to one of several types keeps which. */
    public static final Column OBJECT = new Column("object", ColumnType.TEXT);

    private static final Column MAIN = Column.main(ColumnType.UUID);

    private final String key;

    public RelationType(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Class<Ref> valueType() {
        return Ref.class;
    }

    @Override
    public List<Column> columns(FieldSettings settings) {
        return several(settings) ? List.of(MAIN, OBJECT) : List.of(MAIN);
    }

    /** Whether the object's key has to be kept beside the id. */
    protected boolean several(FieldSettings settings) {
        return settings.targets().size() > 1;
    }

    @Override
    public Ref parse(JsonNode written, FieldSettings settings, FieldContext context) throws InvalidValue {
        List<String> targets = settings.targets();
        UUID id = id(written, context);
        String object = written.path("object").asString("");
        if (object.isEmpty()) {
            if (several(settings) || targets.size() != 1) {
                throw new InvalidValue(ErrorCode.WRONG_TARGET, Map.of("value", id.toString(), "targets", targets));
            }
            return new Ref(targets.getFirst(), id);
        }
        if (!targets.contains(object)) {
            throw new InvalidValue(ErrorCode.WRONG_TARGET, Map.of("value", object, "targets", targets));
        }
        return new Ref(object, id);
    }

    private UUID id(JsonNode written, FieldContext context) throws InvalidValue {
        if (written.path("me").asBoolean(false)) {
            UUID me = context.me();
            if (me == null) {
                throw new InvalidValue(ErrorCode.UNKNOWN_REFERENCE, "me");
            }
            return me;
        }
        return IdType.uuid(written.isObject() ? written.path("id") : written);
    }

    @Override
    public void store(@Nullable Ref value, FieldSettings settings, @Nullable Object[] row, int at) {
        row[at] = value == null ? null : value.id();
        if (several(settings)) {
            row[at + 1] = value == null ? null : value.object();
        }
    }

    @Override
    public @Nullable Ref read(ResultSet rows, int at, FieldSettings settings) throws SQLException {
        UUID id = rows.getObject(at, UUID.class);
        if (id == null) {
            return null;
        }
        List<String> targets = settings.targets();
        return new Ref(several(settings) ? rows.getString(at + 1) : targets.getFirst(), id);
    }

    @Override
    public void write(Ref value, FieldSettings settings, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("object", value.object());
        out.writeStringProperty("id", value.id().toString());
        out.writeEndObject();
    }

    @Override
    public Set<Operator> operators() {
        return Comparisons.CHOICE;
    }

    @Override
    public Condition condition(Operator operator, StoredField field, Slots slots) {
        return Comparisons.condition(operator, field.main(), ColumnType.UUID, slots);
    }

    @Override
    public List<Object> operands(Operator operator, JsonNode written, FieldSettings settings, FieldContext context)
            throws InvalidValue {
        JsonNode named = operator == Operator.IN || operator == Operator.NOT_IN ? named(written, context) : written;
        return Comparisons.operands(operator, named, ColumnType.UUID, one -> id(one, context));
    }

    /** Among several may stand "whom I stand in for": nobody, or as many as are away. */
    private static JsonNode named(JsonNode written, FieldContext context) {
        if (written.valueStream().noneMatch(RelationType::behalf)) {
            return written;
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (JsonNode one : written) {
            if (behalf(one)) {
                context.behalf().forEach(person -> all.add(person.toString()));
            } else {
                all.add(one);
            }
        }
        return all;
    }

    private static boolean behalf(JsonNode one) {
        return one.path("behalf").asBoolean(false);
    }

    @Override
    public Optional<Column> sortColumn() {
        return Optional.empty();
    }

    @Override
    public boolean groupable() {
        return true;
    }

    @Override
    public boolean reference() {
        return true;
    }

    @Override
    public CsvForm csv() {
        return CsvForm.REFERENCE;
    }

    @Override
    public String toCsv(Ref value) {
        return value.id().toString();
    }

    @Override
    public Map<String, Object> schema(FieldSettings settings) {
        return Map.of("$ref", "#/components/schemas/Reference");
    }
}
