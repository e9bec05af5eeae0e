package org.kinward.engine.field.address;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.field.spi.Column;
import org.kinward.engine.field.spi.ColumnType;
import org.kinward.engine.field.spi.Comparisons;
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
import org.kinward.kernel.text.Fold;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** {@code address}: found by any of its words, through one folded line of all of them. */
public final class AddressType implements FieldType<Address> {
    private static final Column FOLDED = new Column("fold", ColumnType.TEXT);
    private static final List<Column> COLUMNS = List.of(
            Column.main(ColumnType.TEXT),
            new Column("city", ColumnType.TEXT),
            new Column("region", ColumnType.TEXT),
            new Column("postal_code", ColumnType.TEXT),
            new Column("country", ColumnType.TEXT),
            FOLDED);
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int MAX_PART = 300;

    @Override
    public String key() {
        return "address";
    }

    @Override
    public Class<Address> valueType() {
        return Address.class;
    }

    @Override
    public List<Column> columns(FieldSettings settings) {
        return COLUMNS;
    }

    @Override
    public int columnsRead(FieldSettings settings) {
        return COLUMNS.size() - 1;
    }

    @Override
    public Address parse(JsonNode written, FieldSettings settings, FieldContext context) throws InvalidValue {
        if (written.isString()) {
            return new Address(TextType.text(written, MAX_PART).strip(), null, null, null, null);
        }
        String country = TextType.part(written, "country", MAX_PART);
        String code = country == null ? null : country.toUpperCase(Locale.ROOT);
        if (code != null && !COUNTRIES.contains(code)) {
            throw new InvalidValue(ErrorCode.NOT_A_COUNTRY, code);
        }
        return new Address(
                TextType.part(written, "street", MAX_PART),
                TextType.part(written, "city", MAX_PART),
                TextType.part(written, "region", MAX_PART),
                TextType.part(written, "postalCode", MAX_PART),
                code);
    }

    @Override
    public void store(@Nullable Address value, FieldSettings settings, @Nullable Object[] row, int at) {
        if (value == null || value.isEmpty()) {
            Arrays.fill(row, at, at + COLUMNS.size(), null);
            return;
        }
        row[at] = value.street();
        row[at + 1] = value.city();
        row[at + 2] = value.region();
        row[at + 3] = value.postalCode();
        row[at + 4] = value.country();
        row[at + 5] = Fold.of(line(value));
    }

    private static String line(Address value) {
        return Stream.of(value.street(), value.postalCode(), value.city(), value.region(), value.country())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    @Override
    public @Nullable Address read(ResultSet rows, int at, FieldSettings settings) throws SQLException {
        var address = new Address(
                rows.getString(at),
                rows.getString(at + 1),
                rows.getString(at + 2),
                rows.getString(at + 3),
                rows.getString(at + 4));
        return address.isEmpty() ? null : address;
    }

    @Override
    public void write(Address value, FieldSettings settings, JsonGenerator out) {
        out.writeStartObject();
        TextType.part(out, "street", value.street());
        TextType.part(out, "city", value.city());
        TextType.part(out, "region", value.region());
        TextType.part(out, "postalCode", value.postalCode());
        TextType.part(out, "country", value.country());
        out.writeEndObject();
    }

    @Override
    public Set<Operator> operators() {
        return Set.of(Operator.CONTAINS, Operator.IS_EMPTY, Operator.IS_NOT_EMPTY);
    }

    @Override
    public Condition condition(Operator operator, StoredField field, Slots slots) {
        return Comparisons.condition(operator, field.part(FOLDED), ColumnType.TEXT, slots);
    }

    @Override
    public List<Object> compared(Address value, FieldSettings settings) {
        return value.isEmpty() ? List.of() : List.of(Fold.of(line(value)));
    }

    @Override
    public List<Object> operands(Operator operator, JsonNode written, FieldSettings settings, FieldContext context)
            throws InvalidValue {
        return Comparisons.operands(operator, written, ColumnType.TEXT, one -> Fold.of(TextType.text(one, MAX_PART)));
    }

    @Override
    public Optional<Column> sortColumn() {
        return Optional.empty();
    }

    @Override
    public CsvForm csv() {
        return CsvForm.TEXT;
    }

    @Override
    public Map<String, CsvForm> parts() {
        return Map.of(
                "street", CsvForm.TEXT,
                "city", CsvForm.TEXT,
                "region", CsvForm.TEXT,
                "postalCode", CsvForm.TEXT,
                "country", CsvForm.COUNTRY);
    }

    @Override
    public String toCsv(Address value) {
        return line(value);
    }

    @Override
    public Map<String, Object> schema(FieldSettings settings) {
        return Map.of("$ref", "#/components/schemas/Address");
    }
}
