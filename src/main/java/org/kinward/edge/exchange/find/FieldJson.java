package org.kinward.edge.exchange.find;

import java.io.StringWriter;
import org.kinward.engine.catalog.ModelField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A value as its field's type writes it, as a tree. Through text, for some types write theirs as it is stored. */
public final class FieldJson {

    private FieldJson() {}

    public static JsonNode of(ModelField field, Object value) {
        var text = new StringWriter();
        try (var out = JsonMapper.shared().createGenerator(text)) {
            field.anyType().write(value, field.settings(), out);
        }
        return JsonMapper.shared().readTree(text.toString());
    }
}
