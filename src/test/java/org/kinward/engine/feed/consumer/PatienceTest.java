package org.kinward.engine.feed.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kinward.engine.feed.Cause;

class PatienceTest {

    @Test
    void waitsDoubleUpToHalfAMinute() {
        assertThat(Patience.after(1)).isEqualTo(Duration.ofMillis(100));
        assertThat(Patience.after(4)).isEqualTo(Duration.ofMillis(800));
        assertThat(Patience.after(1_000)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aLostConnectionOrADeadlockIsNobodysFault() {
        assertThat(Failure.of(new SQLException("gone", "08006"))).isEqualTo(Failure.OF_CIRCUMSTANCES);
        assertThat(Failure.of(new IllegalStateException(new SQLException("deadlock", "40P01"))))
                .isEqualTo(Failure.OF_CIRCUMSTANCES);
    }

    @Test
    void anErrorOfTheLineIsTriedAgainAndALoopIsNot() {
        assertThat(Failure.of(new SQLException("unique", "23505"))).isEqualTo(Failure.PERHAPS_PASSING);
        assertThat(Failure.of(new IllegalArgumentException())).isEqualTo(Failure.PERHAPS_PASSING);
        try {
            new Cause(UUID.randomUUID(), Cause.DEEPEST + 1);
        } catch (RuntimeException loop) {
            assertThat(Failure.of(loop)).isEqualTo(Failure.LASTING);
        }
    }
}
