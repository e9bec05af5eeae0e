package org.kinward.engine.feed.sequencer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final Pace pace = new Pace();

    @Test
    void oneLookThatWasKeptWaitingIsNotRestedFor() {
        for (int i = 0; i < 7; i++) {
            pace.took(Duration.ofMillis(1).toNanos());
        }
        pace.took(Duration.ofMillis(200).toNanos());
        assertThat(pace.rest()).isEqualTo(Duration.ofMillis(4));
    }

    @Test
    void looksThatAreAllDearTakeAFifthOfTheTime() {
        for (int i = 0; i < 8; i++) {
            pace.took(Duration.ofMillis(50).toNanos());
        }
        assertThat(pace.rest()).isEqualTo(Duration.ofMillis(200));
    }
}
