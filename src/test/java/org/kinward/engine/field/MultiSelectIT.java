package org.kinward.engine.field;

import java.util.List;
import org.kinward.engine.field.spi.FieldSettings;
import org.kinward.engine.field.spi.FieldType;
import org.kinward.engine.field.spi.Option;
import org.kinward.engine.field.spi.TextList;

class MultiSelectIT extends FieldTypeContract<TextList> {
    @Override
    FieldType<TextList> type() {
        return FieldTypes.MULTI_SELECT;
    }

    @Override
    FieldSettings settings() {
        return FieldSettings.NONE.withOptions(
                List.of(new Option("hot", "red"), new Option("cold", ""), new Option("dry", "")));
    }

    @Override
    List<String> written() {
        return List.of("[\"cold\",\"hot\",\"cold\"]", "\"dry\"", "[\"dry\"]");
    }

    @Override
    List<String> refused() {
        return List.of("[\"Hot\"]", "[\"hot\",\"warm\"]", "1", "{}");
    }
}
