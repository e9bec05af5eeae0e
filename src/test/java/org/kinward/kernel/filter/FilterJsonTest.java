package org.kinward.kernel.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinward.kernel.error.Refusal;
import tools.jackson.databind.json.JsonMapper;

class FilterJsonTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void aTreeIsWrittenAsItWasRead() {
        String tree = """
            {"and":[{"field":"a.b","op":"in","value":[1,2]},{"or":[]},{"not":{"field":"c","op":"isEmpty","value":null}}]}
            """;
        assertThat(FilterJson.write(FilterJson.read(JSON.readTree(tree)))).isEqualTo(JSON.readTree(tree));
    }

    @Test
    void quantitiesAreWrittenAsTheyWereRead() {
        String tree = """
            {"or":[{"any":"lines"},{"none":"task:about","where":{"not":{"any":"a:b"}}},
              {"count":"lines","op":"ge","value":3,"where":{"field":"c","op":"isEmpty","value":null}}]}
            """;
        assertThat(FilterJson.write(FilterJson.read(JSON.readTree(tree)))).isEqualTo(JSON.readTree(tree));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "{}", "{\"and\":{}}", "{\"field\":\"a\",\"op\":\"like\"}", "{\"op\":\"is\"}", "\"x\""})
    void whatIsNoTreeIsRefused(String text) {
        assertThatThrownBy(() -> FilterJson.read(JSON.readTree(text))).isInstanceOf(Refusal.class);
    }

    @Test
    void aTreeMayNotGrowBeyondMeasure() {
        String deep = "{\"not\":".repeat(30) + "{\"and\":[]}" + "}".repeat(30);
        assertThatThrownBy(() -> FilterJson.read(JSON.readTree(deep))).isInstanceOf(Refusal.class);
    }
}
