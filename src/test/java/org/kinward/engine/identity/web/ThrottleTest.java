package org.kinward.engine.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;

class ThrottleTest {
    private final AtomicLong now = new AtomicLong(Duration.ofDays(3).toNanos());
    private final Throttle throttle = new Throttle(3, Duration.ofSeconds(30), now::get);

    @Test
    void soManyAttemptsPassAndTheNextIsToldHowLongToWait() {
        takeThree();

        var refusal = catchThrowableOfType(Refusal.class, () -> throttle.take("ana"));

        assertThat(refusal.code()).isEqualTo(ErrorCode.TOO_MANY_REQUESTS);
        assertThat((Long) refusal.details().get("seconds")).isBetween(10L, 11L);
        assertThatCode(() -> throttle.take("rui")).doesNotThrowAnyException();
    }

    @Test
    void anAttemptComesBackWithTime() {
        takeThree();
        now.addAndGet(Duration.ofSeconds(11).toNanos());

        assertThatCode(() -> throttle.take("ana")).doesNotThrowAnyException();
        assertThat(catchThrowableOfType(Refusal.class, () -> throttle.take("ana")))
                .isNotNull();
    }

    @Test
    void aRefusedAttemptCostsNothing() {
        takeThree();
        for (int i = 0; i < 5; i++) {
            assertThat(catchThrowableOfType(Refusal.class, () -> throttle.take("ana")))
                    .isNotNull();
        }
        now.addAndGet(Duration.ofSeconds(11).toNanos());

        assertThatCode(() -> throttle.take("ana")).doesNotThrowAnyException();
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        takeThree();
        throttle.giveBack("ana");

        assertThatCode(() -> throttle.take("ana")).doesNotThrowAnyException();
    }

    private void takeThree() {
        for (int i = 0; i < 3; i++) {
            throttle.take("ana");
        }
    }
}
