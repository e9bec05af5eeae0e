package org.kinward.engine.identity.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;

class AtOnceTest {
    private final AtOnce atOnce = new AtOnce(2);

    @Test
    void whoComesBeyondTheLineIsSentAwayAndTakesNobodysPlace() {
        atOnce.enter("203.0.113.9");
        atOnce.enter("203.0.113.9");
        for (int i = 0; i < 3; i++) {
            assertThat(catchThrowableOfType(Refusal.class, () -> atOnce.enter("203.0.113.9"))
                            .code())
                    .isEqualTo(ErrorCode.TOO_MANY_REQUESTS);
        }
        assertThatCode(() -> atOnce.enter("198.51.100.4")).doesNotThrowAnyException();

        atOnce.leave("203.0.113.9");

        assertThatCode(() -> atOnce.enter("203.0.113.9")).doesNotThrowAnyException();
    }
}
