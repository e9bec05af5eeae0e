package org.kinward.kernel.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kinward.kernel.error.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class CursorTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Test
    void whatIsWrittenIsReadBackWhateverTheTextsHold() {
        List<JsonNode> values = Stream.of("", "Łódź \"Nowa\"", "a\\b", "\n\t\u0000\u2028", "😀 ß", "null", "[1,2]")
                .map(text -> (JsonNode) NODES.stringNode(text))
                .toList();
        var cursor = new Cursor(
                Stream.concat(values.stream(), Stream.of(NODES.nullNode())).toList());

        assertThat(Cursor.read(cursor.write(), cursor.values().size())).isEqualTo(cursor);
        assertThat(cursor.write()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void whatNobodyWroteIsRefused() {
        String object = Base64.getUrlEncoder().encodeToString("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
        for (String broken : List.of("", "%", "bm9wZQ", object, new Cursor(List.of(NODES.nullNode())).write())) {
            assertThatExceptionOfType(Refusal.class).as(broken).isThrownBy(() -> Cursor.read(broken, 2));
        }
    }
}
