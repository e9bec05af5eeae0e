package org.kinward.engine.field;

import java.util.List;
import org.kinward.engine.field.spi.FieldType;

class TextIT extends FieldTypeContract<String> {
    @Override
    FieldType<String> type() {
        return FieldTypes.TEXT;
    }

    @Override
    List<String> written() {
        return List.of("\"Zażółć gęślą jaźń\"", "\"x\"", "\"a\\u202eb 👩‍👩‍👧\"", "12");
    }

    @Override
    List<String> refused() {
        return List.of("[]", "{}", "\"a\\u0000b\"", "\"\\ud800\"", "\"" + "x".repeat(501) + "\"");
    }
}
