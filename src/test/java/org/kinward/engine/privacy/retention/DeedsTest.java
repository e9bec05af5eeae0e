package org.kinward.engine.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class DeedsTest {
    @Test
    void aLineSaysThatAClearedFieldChangedAndNotWhatItSaid() {
        String line = "{\"birthday\":[null,\"1970-01-02\"],\"jobTitle\":[\"cook\",\"chef\"]}";

        assertThat(Deeds.without(line, Set.of("birthday")))
                .isEqualTo("{\"birthday\":[null,null],\"jobTitle\":[\"cook\",\"chef\"]}");
        assertThat(Deeds.without(line, Set.of("emails"))).isSameAs(line);
    }
}
