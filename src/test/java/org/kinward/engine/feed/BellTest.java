package org.kinward.engine.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BellTest {

    private final Bell bell = new Bell();

    @Test
    void aRingBeforeTheWaitIsHeard() throws InterruptedException {
        bell.ring();

        assertThat(bell.await(0, Duration.ofMinutes(1))).isEqualTo(1);
    }

    @Test
    void withoutARingTheWaitEnds() throws InterruptedException {
        assertThat(bell.await(0, Duration.ofMillis(5))).isZero();
    }

    @Test
    void aRingWakesEverybodyWhoWaits() {
        try (var waiting = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = waiting.submit(() -> bell.await(0, Duration.ofMinutes(1)));
            var two = waiting.submit(() -> bell.await(0, Duration.ofMinutes(1)));
            bell.ring();

            assertThat(one).succeedsWithin(1, TimeUnit.SECONDS).isEqualTo(1L);
            assertThat(two).succeedsWithin(1, TimeUnit.SECONDS).isEqualTo(1L);
        }
    }
}
