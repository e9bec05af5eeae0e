package org.kinward.engine.field;

import java.util.List;
import org.kinward.engine.field.spi.FieldType;

class IntegerIT extends FieldTypeContract<Long> {
    @Override
    FieldType<Long> type() {
        return FieldTypes.INTEGER;
    }

    @Override
    List<String> written() {
        return List.of("0", "-12", "9007199254740992", "\"7\"");
    }

    @Override
    List<String> refused() {
        return List.of("1.5", "\"many\"", "9007199254740993", "true");
    }
}
