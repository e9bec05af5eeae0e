package org.kinward.kernel.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Names the last row of a page by its sort values; opaque to clients (base64url of a JSON array, one text or null per
 * sort key, the id last).
 */
public record Cursor(List<JsonNode> values) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public Cursor {
        values = List.copyOf(values);
    }

    public static Cursor read(String written, int keys) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(written);
            JsonNode array = JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
            if (array.isArray() && array.size() == keys) {
                return new Cursor(array.valueStream().toList());
            }
        } catch (IllegalArgumentException | JacksonException e) {
            // Falls through to the one refusal: how it was broken helps nobody.
        }
        throw new Refusal(ErrorCode.BAD_CURSOR, Map.of());
    }

    public String write() {
        // By hand: a generator for these few letters, within the one that writes the page, took a tenth of a page's
        // time.
        var array = new StringBuilder("[");
        for (JsonNode value : values) {
            if (array.length() > 1) {
                array.append(',');
            }
            if (value.isNull()) {
                array.append("null");
            } else {
                array.append('"');
                JsonStringEncoder.getInstance().quoteAsString(value.asString(), array);
                array.append('"');
            }
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(array.append(']').toString().getBytes(StandardCharsets.UTF_8));
    }
}
