package org.kinward.edge.notice.habit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietTest {
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    /** Moments are those of Greenwich; Warsaw is an hour ahead of it in winter, and two in summer. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-18T10:00:00Z, 2026-11-18T10:00:00Z",
        "2026-11-18T19:30:00Z, 2026-11-19T06:00:00Z",
        "2026-11-18T23:30:00Z, 2026-11-19T06:00:00Z",
        "2026-11-20T19:30:00Z, 2026-11-23T06:00:00Z",
        "2026-11-21T11:00:00Z, 2026-11-23T06:00:00Z",
        "2026-07-15T19:30:00Z, 2026-07-16T05:00:00Z",
        // The clocks are put back within this weekend.
        "2026-10-24T12:00:00Z, 2026-10-26T06:00:00Z"
    })
    void atNightAndAtWeekendsItWaitsForTheMorning(Instant moment, Instant wanted) {
        assertThat(new Quiet(20, 7, true, WARSAW).after(moment)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 2026-11-21T23:30:00Z, 2026-11-21T23:30:00Z", "12, 14, 2026-11-21T11:30:00Z, 2026-11-21T13:00:00Z"
    })
    void itsHoursMayBeNoneOrLieWithinADay(int from, int until, Instant moment, Instant wanted) {
        assertThat(new Quiet(from, until, false, WARSAW).after(moment)).isEqualTo(wanted);
    }
}
