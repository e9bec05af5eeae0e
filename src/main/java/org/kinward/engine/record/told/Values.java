package org.kinward.engine.record.told;

import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.ModelField;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values in the form clients read, for conflicts and feed lines. */
public final class Values {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Values() {}

    public static void write(JsonGenerator out, ModelField field, @Nullable Object value) {
        if (value == null) {
            out.writeNull();
        } else {
            field.anyType().write(value, field.settings(), out);
        }
    }

    public static JsonNode node(ModelField field, @Nullable Object value) {
        if (value == null) {
            return JsonNodeFactory.instance.nullNode();
        }
        return JSON.readTree(text(out -> write(out, field, value)));
    }

    public interface Writing {
        void to(JsonGenerator out);
    }

    public static String text(Writing writing) {
        var text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            writing.to(out);
        }
        return text.toString();
    }
}
