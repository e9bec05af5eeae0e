package org.kinward.kernel.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private final Remembered<Integer, String> some = new Remembered<>(3);

    @Test
    void whatIsKnownIsNotMadeAgain() {
        var made = new AtomicInteger();
        for (int i = 0; i < 5; i++) {
            assertThat(some.of(1, key -> "one " + made.incrementAndGet())).isEqualTo("one 1");
        }
        some.forget(1);
        assertThat(some.of(1, key -> "one " + made.incrementAndGet())).isEqualTo("one 2");
    }

    @Test
    void thereAreNeverMoreThanSo() {
        for (int i = 0; i < 3; i++) {
            some.put(i, "kept");
        }
        assertThat(some.get(0)).isEqualTo("kept");
        some.put(3, "kept");
        assertThat(some.get(0)).isNull();
        assertThat(some.get(3)).isEqualTo("kept");
        some.forgetAll();
        assertThat(some.get(3)).isNull();
    }
}
