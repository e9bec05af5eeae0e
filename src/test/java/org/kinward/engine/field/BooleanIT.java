package org.kinward.engine.field;

import java.util.List;
import org.kinward.engine.field.spi.FieldType;

class BooleanIT extends FieldTypeContract<Boolean> {
    @Override
    FieldType<Boolean> type() {
        return FieldTypes.BOOLEAN;
    }

    @Override
    List<String> written() {
        return List.of("true", "false", "\"true\"");
    }

    @Override
    List<String> refused() {
        return List.of("\"yes\"", "1", "[]");
    }
}
