package org.kinward.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InstantTextTest {
    @Test
    void writesTheSameCharactersAsTheLibrary() {
        var random = new Random(11);
        long first = Instant.parse("-0003-01-01T00:00:00Z").getEpochSecond();
        long last = Instant.parse("+10002-01-01T00:00:00Z").getEpochSecond();
        int[] units = {1, 1_000, 1_000_000, 1_000_000_000};
        for (int i = 0; i < 200_000; i++) {
            int unit = units[i % units.length];
            Instant instant =
                    Instant.ofEpochSecond(random.nextLong(first, last), random.nextInt(1_000_000_000) / unit * unit);
            assertThat(InstantText.of(instant)).isEqualTo(instant.toString());
        }
    }

    @Test
    void writesTheEdgesOfYearsAndDays() {
        for (String edge : new String[] {
            "0000-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999999Z",
            "1970-01-01T00:00:00Z",
            "1969-12-31T23:59:59.999Z",
            "2024-02-29T23:59:59.000001Z"
        }) {
            assertThat(InstantText.of(Instant.parse(edge))).isEqualTo(edge);
        }
    }
}
