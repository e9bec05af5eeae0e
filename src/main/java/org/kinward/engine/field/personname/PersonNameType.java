package org.kinward.engine.field.personname;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** {@code personName}: the main column holds the name as shown, so that it serves as a title like any text. */
public final class PersonNameType implements FieldType<PersonName> {
    private static final Column FOLDED = new Column("fold", ColumnType.TEXT);
    private static final List<Column> COLUMNS = List.of(
            Column.main(ColumnType.TEXT),
            FOLDED,
            new Column("prefix", ColumnType.TEXT),
            new Column("given", ColumnType.TEXT),
            new Column("middle", ColumnType.TEXT),
            new Column("family", ColumnType.TEXT),
            new Column("suffix", ColumnType.TEXT));
    private static final int MAX_PART = 200;

    @Override
    public String key() {
        return "personName";
    }

    @Override
    public Class<PersonName> valueType() {
        return PersonName.class;
    }

    @Override
    public List<Column> columns(FieldSettings settings) {
        return COLUMNS;
    }

    /** One line of text is split at its last blank: "Ana Maria | Sousa". */
    @Override
    public PersonName parse(JsonNode written, FieldSettings settings, FieldContext context) throws InvalidValue {
        PersonName name =
                written.isString() ? split(TextType.text(written, 2 * MAX_PART).strip()) : parts(written);
        if (name.display().isEmpty()) {
            throw new InvalidValue(ErrorCode.REQUIRED, Map.of());
        }
        return name;
    }

    private static PersonName split(String line) {
        int blank = line.lastIndexOf(' ');
        return blank < 0
                ? new PersonName(null, line.isEmpty() ? null : line, null, null, null)
                : new PersonName(null, line.substring(0, blank).strip(), null, line.substring(blank + 1), null);
    }

    private static PersonName parts(JsonNode written) throws InvalidValue {
        return new PersonName(
                TextType.part(written, "prefix", MAX_PART),
                TextType.part(written, "given", MAX_PART),
                TextType.part(written, "middle", MAX_PART),
                TextType.part(written, "family", MAX_PART),
                TextType.part(written, "suffix", MAX_PART));
    }

    @Override
    public void store(@Nullable PersonName value, FieldSettings settings, @Nullable Object[] row, int at) {
        String shown = value == null ? null : value.display();
        row[at] = shown;
        row[at + 1] = shown == null ? null : Fold.of(shown);
        row[at + 2] = value == null ? null : value.prefix();
        row[at + 3] = value == null ? null : value.given();
        row[at + 4] = value == null ? null : value.middle();
        row[at + 5] = value == null ? null : value.family();
        row[at + 6] = value == null ? null : value.suffix();
    }

    @Override
    public @Nullable PersonName read(ResultSet rows, int at, FieldSettings settings) throws SQLException {
        return rows.getString(at) == null
                ? null
                : new PersonName(
                        rows.getString(at + 2),
                        rows.getString(at + 3),
                        rows.getString(at + 4),
                        rows.getString(at + 5),
                        rows.getString(at + 6));
    }

    @Override
    public void write(PersonName value, FieldSettings settings, JsonGenerator out) {
        out.writeStartObject();
        TextType.part(out, "prefix", value.prefix());
        TextType.part(out, "given", value.given());
        TextType.part(out, "middle", value.middle());
        TextType.part(out, "family", value.family());
        TextType.part(out, "suffix", value.suffix());
        TextType.part(out, "display", value.display());
        out.writeEndObject();
    }

    @Override
    public Set<Operator> operators() {
        return Comparisons.WORDS;
    }

    @Override
    public Condition condition(Operator operator, StoredField field, Slots slots) {
        return Comparisons.condition(operator, field.part(FOLDED), ColumnType.TEXT, slots);
    }

    @Override
    public List<Object> operands(Operator operator, JsonNode written, FieldSettings settings, FieldContext context)
            throws InvalidValue {
        return Comparisons.operands(
                operator,
                written,
                ColumnType.TEXT,
                one -> Fold.of(one.isObject() ? parts(one).display() : TextType.text(one, 2 * MAX_PART)));
    }

    @Override
    public Optional<Column> sortColumn() {
        return Optional.of(FOLDED);
    }

    @Override
    public Optional<Column> searchColumn() {
        return Optional.of(FOLDED);
    }

    @Override
    public CsvForm csv() {
        return CsvForm.TEXT;
    }

    @Override
    public Map<String, CsvForm> parts() {
        return Map.of(
                "prefix", CsvForm.TEXT,
                "given", CsvForm.TEXT,
                "middle", CsvForm.TEXT,
                "family", CsvForm.TEXT,
                "suffix", CsvForm.TEXT);
    }

    @Override
    public String toCsv(PersonName value) {
        return value.display();
    }

    @Override
    public Map<String, Object> schema(FieldSettings settings) {
        return Map.of("$ref", "#/components/schemas/PersonName");
    }
}
