package org.kinward.engine.field;

import java.util.List;
import org.kinward.engine.field.spi.FieldSettings;
import org.kinward.engine.field.spi.FieldType;
import org.kinward.engine.field.spi.Option;

class SelectIT extends FieldTypeContract<String> {
    @Override
    FieldType<String> type() {
        return FieldTypes.SELECT;
    }

    @Override
    FieldSettings settings() {
        return FieldSettings.NONE.withOptions(List.of(new Option("hot", "red"), new Option("cold", "")));
    }

    @Override
    List<String> written() {
        return List.of("\"hot\"", "\"cold\"");
    }

    @Override
    List<String> refused() {
        return List.of("\"Hot\"", "\"warm\"", "1");
    }
}
