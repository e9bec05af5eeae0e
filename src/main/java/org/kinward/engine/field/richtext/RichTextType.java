package org.kinward.engine.field.richtext;

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
import org.kinward.kernel.filter.Operator;
import org.kinward.kernel.text.Fold;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * {@code richText}: HTML that begins with a block such as {@code <p>}; any other text is taken for plain words. Cleaned
 * when it comes in, and again when it goes out: what was let in under an older list leaves under today's. Found by its
 * words.
 */
public final class RichTextType implements FieldType<RichText> {
    private static final int MAX_LENGTH = 1_000_000;
    private static final Column MAIN = Column.main(ColumnType.TEXT);
    private static final Column FOLDED = new Column("fold", ColumnType.TEXT);

    @Override
    public String key() {
        return "richText";
    }

    @Override
    public Class<RichText> valueType() {
        return RichText.class;
    }

    @Override
    public List<Column> columns(FieldSettings settings) {
        return List.of(MAIN, FOLDED);
    }

    @Override
    public int columnsRead(FieldSettings settings) {
        return 1;
    }

    @Override
    public RichText parse(JsonNode written, FieldSettings settings, FieldContext context) throws InvalidValue {
        return RichText.of(TextType.text(written, MAX_LENGTH));
    }

    @Override
    public boolean isNothing(RichText value) {
        return value.text().isBlank() && !value.html().contains("<hr");
    }

    @Override
    public void store(@Nullable RichText value, FieldSettings settings, @Nullable Object[] row, int at) {
        row[at] = value == null ? null : value.html();
        row[at + 1] = value == null ? null : Fold.of(value.text());
    }

    @Override
    public @Nullable RichText read(ResultSet rows, int at, FieldSettings settings) throws SQLException {
        String html = rows.getString(at);
        return html == null ? null : new RichText(html);
    }

    @Override
    public void write(RichText value, FieldSettings settings, JsonGenerator out) {
        out.writeString(Html.clean(value.html()));
    }

    @Override
    public Set<Operator> operators() {
        return Set.of(Operator.CONTAINS, Operator.IS_EMPTY, Operator.IS_NOT_EMPTY);
    }

    @Override
    public Condition condition(Operator operator, StoredField field, Slots slots) {
        return Comparisons.condition(operator, field.part(FOLDED), ColumnType.TEXT, slots);
    }

    /** Its words, as the folded column has them: nobody looks for a tag. */
    @Override
    public List<Object> compared(RichText value, FieldSettings settings) {
        return List.of(Fold.of(value.text()));
    }

    @Override
    public List<Object> operands(Operator operator, JsonNode written, FieldSettings settings, FieldContext context)
            throws InvalidValue {
        return Comparisons.operands(
                operator, written, ColumnType.TEXT, one -> Fold.of(TextType.text(one, Integer.MAX_VALUE)));
    }

    @Override
    public Optional<Column> sortColumn() {
        return Optional.empty();
    }

    @Override
    public boolean bulky() {
        return true;
    }

    @Override
    public CsvForm csv() {
        return CsvForm.TEXT;
    }

    @Override
    public String searchText(RichText value, FieldSettings settings) {
        return value.text();
    }

    @Override
    public String toCsv(RichText value) {
        return value.html();
    }

    @Override
    public Map<String, Object> schema(FieldSettings settings) {
        return Map.of("type", "string", "contentMediaType", "text/html", "maxLength", MAX_LENGTH);
    }
}
