package org.kinward.engine.field;

import java.util.List;
import org.kinward.engine.field.spi.FieldType;
import tools.jackson.databind.JsonNode;

class JsonIT extends FieldTypeContract<JsonNode> {
    @Override
    FieldType<JsonNode> type() {
        return FieldTypes.JSON;
    }

    @Override
    List<String> written() {
        return List.of("{\"a\":[1,null,\"x\"]}", "[]");
    }

    @Override
    List<String> refused() {
        return List.of("\"a\\u0000\"", "\"" + "x".repeat(100_001) + "\"");
    }
}
