package org.kinward.engine.field.text;

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
import org.kinward.engine.field.spi.Utf8;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.filter.Operator;
import org.kinward.kernel.text.Fold;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** {@code text}: what is typed is kept to the letter; comparing, sorting and searching go by the folded form. */
public class TextType implements FieldType<String> {
    /** Long enough for any line a person types, short enough for an index entry. */
    static final int MAX_LENGTH = 500;

    protected static final Column MAIN = Column.main(ColumnType.TEXT);
    protected static final Column FOLDED = new Column("fold", ColumnType.TEXT);

    @Override
    public String key() {
        return "text";
    }

    @Override
    public final Class<String> valueType() {
        return String.class;
    }

    @Override
    public final List<Column> columns(FieldSettings settings) {
        return List.of(MAIN, FOLDED);
    }

    @Override
    public final int columnsRead(FieldSettings settings) {
        return 1;
    }

    protected int maxLength() {
        return MAX_LENGTH;
    }

    @Override
    public String parse(JsonNode written, FieldSettings settings, FieldContext context) throws InvalidValue {
        return text(written, maxLength());
    }

    /** A part of a value that is written as an object, stripped; nothing where it is blank or missing. */
    public static @Nullable String part(JsonNode written, String name, int most) throws InvalidValue {
        JsonNode part = written.path(name);
        if (part.isNull() || part.isMissingNode()) {
            return null;
        }
        String text = text(part, most).strip();
        return text.isEmpty() ? null : text;
    }

    /** The same on its way out; nothing where there is none. */
    public static void part(JsonGenerator out, String name, @Nullable String value) {
        if (value != null) {
            out.writeStringProperty(name, value);
        }
    }

    /** A text without the one character that PostgreSQL cannot keep, within the length. */
    public static String text(JsonNode written, int maxLength) throws InvalidValue {
        if (!written.isString() && !written.isNumber() && !written.isBoolean()) {
            throw new InvalidValue(ErrorCode.NOT_A_TEXT, written);
        }
        String text = written.asString();
        if (text.indexOf('\u0000') >= 0 || hasLoneSurrogate(text)) {
            throw new InvalidValue(ErrorCode.NOT_A_TEXT, text.replace('\u0000', '␀'));
        }
        if (text.length() > maxLength) {
            throw new InvalidValue(ErrorCode.TOO_LONG, Map.of("max", maxLength, "length", text.length()));
        }
        return text;
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    @Override
    public final void store(@Nullable String value, FieldSettings settings, @Nullable Object[] row, int at) {
        row[at] = value;
        row[at + 1] = value == null ? null : Fold.of(value);
    }

    @Override
    public final @Nullable String read(ResultSet rows, int at, FieldSettings settings) throws SQLException {
        return rows.getString(at);
    }

    @Override
    public final void write(String value, FieldSettings settings, JsonGenerator out) {
        out.writeString(value);
    }

    @Override
    public final void stream(ResultSet rows, int at, FieldSettings settings, JsonGenerator out) throws SQLException {
        Utf8.write(rows, at, out);
    }

    @Override
    public Set<Operator> operators() {
        return Comparisons.WORDS;
    }

    @Override
    public final Condition condition(Operator operator, StoredField field, Slots slots) {
        return Comparisons.condition(operator, field.part(FOLDED), ColumnType.TEXT, slots);
    }

    @Override
    public final List<Object> compared(String value, FieldSettings settings) {
        return List.of(Fold.of(value));
    }

    @Override
    public final List<Object> operands(
            Operator operator, JsonNode written, FieldSettings settings, FieldContext context) throws InvalidValue {
        return Comparisons.operands(operator, written, ColumnType.TEXT, one -> Fold.of(text(one, Integer.MAX_VALUE)));
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
    public boolean groupable() {
        return true;
    }

    @Override
    public final CsvForm csv() {
        return CsvForm.TEXT;
    }

    @Override
    public final String toCsv(String value) {
        return value;
    }

    @Override
    public Map<String, Object> schema(FieldSettings settings) {
        return Map.of("type", "string", "maxLength", maxLength());
    }
}
