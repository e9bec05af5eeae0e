package org.kinward.kernel.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RenewedTest {
    private static final Duration NEVER = Duration.ofDays(1);

    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void whatIsYoungIsNotReadAgain() {
        var value = new Renewed<Integer>(NEVER);

        assertThat(value.get(reads::incrementAndGet)).isEqualTo(1);
        assertThat(value.get(reads::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void whatIsForgottenIsReadAgain() {
        var value = new Renewed<Integer>(NEVER);
        value.get(reads::incrementAndGet);

        value.forget();

        assertThat(value.get(reads::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void whatWasMadeFromAnotherVersionIsReadAgain() {
        var value = new Renewed<Integer>(NEVER);
        value.get(1, reads::incrementAndGet);

        assertThat(value.get(2, reads::incrementAndGet)).isEqualTo(2);
        assertThat(value.get(2, reads::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void whatIsOldIsReadAgain() {
        var value = new Renewed<Integer>(Duration.ZERO);
        value.get(reads::incrementAndGet);

        assertThat(value.get(reads::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void whileOneReadsTheOthersGoOnWithWhatThereWas() throws Exception {
        var value = new Renewed<Integer>(Duration.ofSeconds(2));
        value.get(() -> 1);
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            Thread.sleep(2_100);
            var slow = threads.submit(() -> value.get(() -> {
                begun.countDown();
                await(end);
                return 2;
            }));
            await(begun);

            assertThat(value.get(reads::incrementAndGet)).isEqualTo(1);
            assertThat(reads).hasValue(0);

            end.countDown();
            assertThat(slow.get(10, TimeUnit.SECONDS)).isEqualTo(2);
            assertThat(value.get(reads::incrementAndGet)).isEqualTo(2);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
