package org.kinward.engine.field;

import java.util.List;
import org.kinward.engine.field.spi.FieldType;

class AutoNumberIT extends FieldTypeContract<Long> {
    @Override
    FieldType<Long> type() {
        return FieldTypes.AUTO_NUMBER;
    }

    @Override
    List<String> written() {
        return List.of("1", "\"42\"");
    }

    @Override
    List<String> refused() {
        return List.of("-1", "1.5", "\"x\"");
    }
}
