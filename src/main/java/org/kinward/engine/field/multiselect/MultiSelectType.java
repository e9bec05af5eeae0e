package org.kinward.engine.field.multiselect;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.field.spi.Column;
import org.kinward.engine.field.spi.ColumnType;
import org.kinward.engine.field.spi.CsvForm;
import org.kinward.engine.field.spi.Elements;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.field.spi.FieldSettings;
import org.kinward.engine.field.spi.InvalidValue;
import org.kinward.engine.field.spi.Option;
import org.kinward.engine.field.spi.TextList;
import org.kinward.kernel.error.ErrorCode;
import tools.jackson.databind.JsonNode;

/** {@code multiSelect}: keys of options, each once, always in the order of the options. */
public final class MultiSelectType extends Elements {
    public MultiSelectType() {
        super("multiSelect", Column.main(ColumnType.TEXTS));
    }

    @Override
    public List<String> choices(TextList value) {
        return value.values();
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
    public List<Object> compared(TextList value, FieldSettings settings) {
        return List.copyOf(value.values());
    }

    @Override
    public CsvForm csv() {
        return CsvForm.OPTIONS;
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
