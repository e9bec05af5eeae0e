package org.kinward.engine.field;

import java.util.List;
import org.kinward.engine.field.spi.FieldType;
import org.kinward.engine.field.spi.TextList;

class TagsIT extends FieldTypeContract<TextList> {
    @Override
    FieldType<TextList> type() {
        return FieldTypes.TAGS;
    }

    @Override
    List<String> written() {
        return List.of(
                "[\"VIP\",\"vip\",\"Łódź; 2024\"]", "\"a; b\"", "[\"{\\\"x\\\\\\\\y\\\",null}\",\"NULL\",\"a,b\"]");
    }

    @Override
    List<String> refused() {
        return List.of("[[]]", "[\"a\\u0000b\"]", "[\"" + "x".repeat(201) + "\"]");
    }
}
