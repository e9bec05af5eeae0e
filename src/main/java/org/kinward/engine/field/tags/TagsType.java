package org.kinward.engine.field.tags;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.field.spi.Column;
import org.kinward.engine.field.spi.ColumnType;
import org.kinward.engine.field.spi.CsvForm;
import org.kinward.engine.field.spi.Elements;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.field.spi.FieldSettings;
import org.kinward.engine.field.spi.InvalidValue;
import org.kinward.engine.field.spi.TextList;
import org.kinward.engine.field.text.TextType;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.text.Fold;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * {@code tags}: words a person puts on a record, kept as typed and compared folded, so that "VIP" and "vip" are one.
 * Written as an array, or as one text of tags between semicolons.
 */
public final class TagsType extends Elements {
    private static final int MAX_TAGS = 100;
    private static final int MAX_LENGTH = 200;

    public TagsType() {
        super("tags", Column.main(ColumnType.TEXTS), new Column("fold", ColumnType.TEXTS));
    }

    @Override
    public TextList parse(JsonNode written, FieldSettings settings, FieldContext context) throws InvalidValue {
        Map<String, String> tags = new LinkedHashMap<>();
        for (JsonNode one : each(written)) {
            String tag = TextType.text(one, MAX_LENGTH);
            if (!tag.isBlank()) {
                tags.putIfAbsent(Fold.of(tag), tag);
            }
        }
        if (tags.size() > MAX_TAGS) {
            throw new InvalidValue(ErrorCode.TOO_LONG, Map.of("max", MAX_TAGS, "length", tags.size()));
        }
        return new TextList(List.copyOf(tags.values()));
    }

    private static List<JsonNode> each(JsonNode written) {
        if (!written.isString()) {
            return written.isArray() ? written.valueStream().toList() : List.of(written);
        }
        return Elements.split(written.asString()).stream()
                .<JsonNode>map(JsonNodeFactory.instance::stringNode)
                .toList();
    }

    @Override
    public boolean isNothing(TextList value) {
        return value.values().isEmpty();
    }

    @Override
    public void store(@Nullable TextList value, FieldSettings settings, @Nullable Object[] row, int at) {
        row[at] = value == null ? null : Elements.literal(value.values());
        row[at + 1] = value == null
                ? null
                : Elements.literal(value.values().stream().map(Fold::of).toList());
    }

    @Override
    public List<Object> compared(TextList value, FieldSettings settings) {
        return value.values().stream().<Object>map(Fold::of).toList();
    }

    @Override
    public CsvForm csv() {
        return CsvForm.TEXT;
    }

    @Override
    public String searchText(TextList value, FieldSettings settings) {
        return String.join(", ", value.values());
    }

    @Override
    public Map<String, Object> schema(FieldSettings settings) {
        return Map.of(
                "type",
                "array",
                "items",
                Map.of("type", "string", "maxLength", MAX_LENGTH),
                "maxItems",
                MAX_TAGS,
                "uniqueItems",
                true);
    }
}
