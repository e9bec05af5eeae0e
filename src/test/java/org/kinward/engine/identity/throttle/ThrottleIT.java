package org.kinward.engine.identity.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

class ThrottleIT {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.fresh();

    private final JdbcClient jdbc = JdbcClient.create(DATABASE.dataSource());
    private final Throttle throttle = new Throttle(jdbc, "test", 3, Duration.ofSeconds(30));

    @BeforeEach
    void begin() {
        jdbc.sql("delete from engine.attempt").update();
    }

    @Test
    void soManyAttemptsPassAndTheNextIsToldHowLongToWait() {
        takeThree();

        var refusal = catchThrowableOfType(Refusal.class, () -> throttle.take("ana"));

        assertThat(refusal.code()).isEqualTo(ErrorCode.TOO_MANY_REQUESTS);
        assertThat((Long) refusal.details().get("seconds")).isBetween(9L, 11L);
        assertThatCode(() -> throttle.take("rui")).doesNotThrowAnyException();
    }

    @Test
    void anAttemptComesBackWithTimeAndARefusedOneCostsNothing() {
        takeThree();
        for (int i = 0; i < 5; i++) {
            assertThat(catchThrowableOfType(Refusal.class, () -> throttle.take("ana")))
                    .isNotNull();
        }
        jdbc.sql("update engine.attempt set full_at = full_at - interval '11 seconds'")
                .update();

        assertThatCode(() -> throttle.take("ana")).doesNotThrowAnyException();
        assertThat(catchThrowableOfType(Refusal.class, () -> throttle.take("ana")))
                .isNotNull();
    }

    @Test
    void anotherNodeCountsOn() {
        takeThree();
        var elsewhere = new Throttle(jdbc, "test", 3, Duration.ofSeconds(30));

        assertThat(catchThrowableOfType(Refusal.class, () -> elsewhere.take("ana")))
                .isNotNull();
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
