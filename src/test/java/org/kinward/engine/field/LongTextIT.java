package org.kinward.engine.field;

import java.util.List;
import org.kinward.engine.field.spi.FieldType;

class LongTextIT extends FieldTypeContract<String> {
    @Override
    FieldType<String> type() {
        return FieldTypes.LONG_TEXT;
    }

    @Override
    List<String> written() {
        return List.of("\"one\\ntwo\"", "\"" + "x".repeat(20_000) + "\"");
    }

    @Override
    List<String> refused() {
        return List.of("[]", "\"a\\u0000b\"");
    }
}
