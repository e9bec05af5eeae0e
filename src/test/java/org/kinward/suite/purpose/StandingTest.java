package org.kinward.suite.purpose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinward.suite.purpose.Standing.Reason;
import org.kinward.suite.purpose.Standing.Status;

/** A period of ten weeks, from Thursday 1 January 2026 to Wednesday 11 March. */
class StandingTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final LocalDate LAST = FIRST.plusDays(69);

    @ParameterizedTest
    @CsvSource({
        // after so many days: status, reason, needed a week, pace a week, expected
        "35, 6,  20, BEHIND,     PACE_FALLS_SHORT, 2.72, 1.2, 12",
        "35, 10, 20, ON_THE_WAY, PACE_SUFFICES,    1.94, 2,   20",
        "35, 20, 20, MET,        REACHED,          ,     4,   40",
        "3,  0,  20, TOO_EARLY,  JUST_BEGUN,       2.06, 0,   0",
        "70, 19, 20, BEHIND,     PACE_FALLS_SHORT, 1,    1.9, 19",
    })
    void aTallyIsJudgedByItsPace(
            int day,
            String value,
            String target,
            Status status,
            Reason reason,
            String needed,
            String pace,
            String end) {
        var standing = tally(false, target, value, FIRST.plusDays(day - 1));

        assertThat(standing.status()).isEqualTo(status);
        assertThat(standing.reason()).isEqualTo(reason);
        assertThat(text(standing.needed())).isEqualTo(needed);
        assertThat(text(standing.pace())).isEqualTo(pace);
        assertThat(text(standing.expected())).isEqualTo(end);
    }

    @Test
    void fourteenMoreThreeAWeekAndTwoAndABitAreDone() {
        var standing = tally(false, "24", "10", FIRST.plusDays(34));

        assertThat(text(standing.remaining())).isEqualTo("14");
        assertThat(text(standing.needed())).isEqualTo("2.72");
        assertThat(text(standing.pace())).isEqualTo("2");
        assertThat(text(standing.progress())).isEqualTo("41.7");
    }

    @Test
    void aPeriodThatHasNotBegunIsTooEarlyAndNeedsWhatTheWholeOfItNeeds() {
        var standing = tally(false, "20", "0", FIRST.minusDays(10));

        assertThat(standing.status()).isEqualTo(Status.TOO_EARLY);
        assertThat(standing.reason()).isEqualTo(Reason.NOT_BEGUN);
        assertThat(text(standing.needed())).isEqualTo("2");
        assertThat(standing.pace()).isNull();
    }

    @Test
    void aPeriodThatIsOverIsReachedOrMissedAndNeedsNothing() {
        var after = LAST.plusDays(1);

        assertThat(tally(false, "20", "20", after).status()).isEqualTo(Status.MET);
        var missed = tally(false, "20", "19", after);
        assertThat(missed.status()).isEqualTo(Status.MISSED);
        assertThat(missed.reason()).isEqualTo(Reason.ENDED);
        assertThat(missed.needed()).isNull();
        assertThat(text(missed.expected())).isEqualTo("19");
    }

    @ParameterizedTest
    @CsvSource({
        "35, 4,  ON_THE_WAY, CEILING_HOLDS",
        "35, 6,  BEHIND,     CEILING_IN_DANGER",
        "35, 11, MISSED,     CEILING_BROKEN",
        "71, 10, MET,        CEILING_HOLDS",
        "2,  1,  TOO_EARLY,  JUST_BEGUN",
    })
    void fewerComplaintsThanTenIsACeiling(int day, String value, Status status, Reason reason) {
        var standing = tally(true, "10", value, FIRST.plusDays(day - 1));

        assertThat(standing.status()).isEqualTo(status);
        assertThat(standing.reason()).isEqualTo(reason);
    }

    @Test
    void aLevelThatIsToFallIsJudgedFromWhereItBegan() {
        var falling = level(true, "30", "20", "24");
        var slow = level(true, "30", "20", "27");
        var there = level(true, "30", "20", "20");

        assertThat(falling.status()).isEqualTo(Status.ON_THE_WAY);
        assertThat(text(falling.progress())).isEqualTo("60");
        assertThat(text(falling.remaining())).isEqualTo("4");
        assertThat(text(falling.pace())).isEqualTo("1.2");
        assertThat(text(falling.expected())).isEqualTo("18");
        assertThat(slow.status()).isEqualTo(Status.BEHIND);
        assertThat(there.status()).isEqualTo(Status.MET);
    }

    @Test
    void aLevelWithoutABeginningIsReachedOrNot() {
        var below = level(false, null, "90", "80");

        assertThat(below.status()).isEqualTo(Status.BEHIND);
        assertThat(below.reason()).isEqualTo(Reason.BELOW_TARGET);
        assertThat(below.pace()).isNull();
        assertThat(below.needed()).isNull();
        assertThat(text(below.progress())).isEqualTo("88.9");
        assertThat(level(false, null, "90", "90").status()).isEqualTo(Status.MET);
    }

    @Test
    void withoutAFigureOrATargetNothingIsSaid() {
        var goal = goal(false, true, null, null);

        assertThat(Standing.of(goal, BigDecimal.ONE, FIRST).reason()).isEqualTo(Reason.NO_TARGET);
        assertThat(Standing.of(goal(false, false, null, "5"), null, FIRST).reason())
                .isEqualTo(Reason.NO_FIGURE);
    }

    @Test
    void whatIsJudgedStandsAsItWasJudgedAndIsMissedWhenItsTimeIsOver() {
        assertThat(Standing.judged(null, false).status()).isEqualTo(Status.TOO_EARLY);
        assertThat(Standing.judged(CheckIn.ON_THE_WAY, false).status()).isEqualTo(Status.ON_THE_WAY);
        assertThat(Standing.judged(CheckIn.ON_THE_WAY, true).status()).isEqualTo(Status.MISSED);
        assertThat(Standing.judged(CheckIn.MET, true).status()).isEqualTo(Status.MET);
    }

    private static Standing tally(boolean down, String target, String value, LocalDate today) {
        return Standing.of(goal(down, true, null, target), new BigDecimal(value), today);
    }

    /** On the 35th day of seventy. */
    private static Standing level(boolean down, @Nullable String baseline, String target, String value) {
        return Standing.of(goal(down, false, baseline, target), new BigDecimal(value), FIRST.plusDays(34));
    }

    private static Goal goal(boolean down, boolean tally, @Nullable String baseline, @Nullable String target) {
        return new Goal(down, tally, number(baseline), number(target), FIRST, LAST);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
