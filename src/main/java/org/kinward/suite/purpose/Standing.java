package org.kinward.suite.purpose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How an objective stands on a day, why, and what it takes.
 *
 * @param progress of the way, in percent
 * @param remaining to the target; of a ceiling, what is left below it
 * @param needed a week until the end; of a ceiling, what is allowed
 * @param pace a week until today, towards the target
 * @param expected on the last day, when it goes on like this
 */
public record Standing(
        Status status,
        Reason reason,
        @Nullable BigDecimal progress,
        @Nullable BigDecimal remaining,
        @Nullable BigDecimal needed,
        @Nullable BigDecimal pace,
        @Nullable BigDecimal expected) {
    private static final BigDecimal WEEK = BigDecimal.valueOf(7);
    private static final int EXACT = 10;

    /** How it stands. */
    public enum Status {
        MET("met:green"),
        ON_THE_WAY("onTheWay:blue"),
        BEHIND("behind:orange"),
        TOO_EARLY("tooEarly:gray"),
        MISSED("missed:red");

        private final String option;

        Status(String option) {
            this.option = option;
        }

        static String[] options() {
            return Arrays.stream(values()).map(status -> status.option).toArray(String[]::new);
        }

        public String wire() {
            return option.substring(0, option.indexOf(':'));
        }
    }

    /** Why it is said to stand so. */
    public enum Reason {
        REACHED("reached"),
        PACE_SUFFICES("paceSuffices"),
        PACE_FALLS_SHORT("paceFallsShort"),
        BELOW_TARGET("belowTarget"),
        NOT_BEGUN("notBegun"),
        JUST_BEGUN("justBegun"),
        ENDED("ended"),
        CEILING_HOLDS("ceilingHolds"),
        CEILING_IN_DANGER("ceilingInDanger"),
        CEILING_BROKEN("ceilingBroken"),
        JUDGED("judged"),
        NOT_JUDGED("notJudged"),
        NO_FIGURE("noFigure"),
        NO_TARGET("noTarget"),
        UNREADABLE("unreadable");

        private final String wire;

        Reason(String wire) {
            this.wire = wire;
        }

        static String[] options() {
            return Arrays.stream(values()).map(Reason::wire).toArray(String[]::new);
        }

        public String wire() {
            return wire;
        }
    }

    private static Standing only(Status status, Reason reason) {
        return new Standing(status, reason, null, null, null, null, null);
    }

    /** What is measured cannot be read by whom it is measured as. */
    static Standing unreadable() {
        return only(Status.TOO_EARLY, Reason.UNREADABLE);
    }

    /** What was judged last; a period that is over leaves no time to make good. */
    static Standing judged(@Nullable String judgement, boolean over) {
        if (judgement == null) {
            return only(over ? Status.BEHIND : Status.TOO_EARLY, Reason.NOT_JUDGED);
        }
        if (judgement.equals(CheckIn.MET)) {
            return only(Status.MET, Reason.JUDGED);
        }
        Status open = judgement.equals(CheckIn.BEHIND) ? Status.BEHIND : Status.ON_THE_WAY;
        return only(over ? Status.MISSED : open, Reason.JUDGED);
    }

    static Standing of(Goal goal, @Nullable BigDecimal value, LocalDate today) {
        BigDecimal target = goal.target();
        if (target == null) {
            return only(Status.TOO_EARLY, Reason.NO_TARGET);
        }
        if (value == null) {
            boolean begun = !today.isBefore(goal.first());
            return only(
                    goal.over(today) ? Status.BEHIND : Status.TOO_EARLY, begun ? Reason.NO_FIGURE : Reason.NOT_BEGUN);
        }
        BigDecimal towards =
                goal.down() && !goal.tally() ? target.subtract(value).negate() : target.subtract(value);
        BigDecimal remaining = towards.max(BigDecimal.ZERO);
        BigDecimal expected = expected(goal, value, today);
        Verdict verdict = goal.ceiling()
                ? ceiling(goal, towards, expected, today)
                : climb(goal, towards.signum() <= 0, expected, today);
        return new Standing(
                verdict.status(),
                verdict.reason(),
                progress(goal, target, value),
                rounded(remaining),
                needed(goal, remaining, today),
                pace(goal, value, today),
                expected == null ? null : rounded(expected));
    }

    private record Verdict(Status status, Reason reason) {}

    private static Verdict climb(Goal goal, boolean reached, @Nullable BigDecimal expected, LocalDate today) {
        if (reached) {
            return new Verdict(Status.MET, Reason.REACHED);
        }
        if (goal.over(today)) {
            return new Verdict(Status.MISSED, Reason.ENDED);
        }
        if (goal.young(today)) {
            return young(goal, today);
        }
        if (expected == null) {
            return new Verdict(Status.BEHIND, Reason.BELOW_TARGET);
        }
        int beyond = expected.compareTo(goal.target()) * (goal.down() ? -1 : 1);
        return beyond >= 0
                ? new Verdict(Status.ON_THE_WAY, Reason.PACE_SUFFICES)
                : new Verdict(Status.BEHIND, Reason.PACE_FALLS_SHORT);
    }

    private static Verdict ceiling(Goal goal, BigDecimal below, @Nullable BigDecimal expected, LocalDate today) {
        if (below.signum() < 0) {
            return new Verdict(Status.MISSED, Reason.CEILING_BROKEN);
        }
        if (goal.over(today)) {
            return new Verdict(Status.MET, Reason.CEILING_HOLDS);
        }
        if (goal.young(today) || expected == null) {
            return young(goal, today);
        }
        return expected.compareTo(goal.target()) <= 0
                ? new Verdict(Status.ON_THE_WAY, Reason.CEILING_HOLDS)
                : new Verdict(Status.BEHIND, Reason.CEILING_IN_DANGER);
    }

    private static Verdict young(Goal goal, LocalDate today) {
        return new Verdict(Status.TOO_EARLY, goal.gone(today) == 0 ? Reason.NOT_BEGUN : Reason.JUST_BEGUN);
    }

    /** As far again as it came, for each day like those that are gone. */
    private static @Nullable BigDecimal expected(Goal goal, BigDecimal value, LocalDate today) {
        BigDecimal start = goal.start();
        long gone = goal.gone(today);
        if (start == null || gone == 0) {
            return null;
        }
        return value.subtract(start)
                .multiply(BigDecimal.valueOf(goal.days()))
                .divide(BigDecimal.valueOf(gone), EXACT, RoundingMode.HALF_UP)
                .add(start);
    }

    private static @Nullable BigDecimal pace(Goal goal, BigDecimal value, LocalDate today) {
        BigDecimal start = goal.start();
        long gone = goal.gone(today);
        if (start == null || gone == 0) {
            return null;
        }
        BigDecimal came = value.subtract(start);
        BigDecimal towards = goal.down() && !goal.tally() ? came.negate() : came;
        return rounded(towards.multiply(WEEK).divide(BigDecimal.valueOf(gone), EXACT, RoundingMode.HALF_UP));
    }

    /** In the last week all that remains. */
    private static @Nullable BigDecimal needed(Goal goal, BigDecimal remaining, LocalDate today) {
        long left = goal.left(today);
        // A level that began nobody knows where does not go by the week.
        if (left == 0 || remaining.signum() == 0 || goal.start() == null) {
            return null;
        }
        BigDecimal days = BigDecimal.valueOf(left).max(WEEK);
        return rounded(remaining.multiply(WEEK).divide(days, EXACT, RoundingMode.HALF_UP));
    }

    private static @Nullable BigDecimal progress(Goal goal, BigDecimal target, BigDecimal value) {
        BigDecimal start = goal.start();
        if (start == null && goal.down()) {
            return null;
        }
        BigDecimal from = start == null ? BigDecimal.ZERO : start;
        BigDecimal way = target.subtract(from);
        if (way.signum() == 0) {
            return null;
        }
        return plain(value.subtract(from).multiply(BigDecimal.valueOf(100)).divide(way, 1, RoundingMode.HALF_UP));
    }

    private static BigDecimal rounded(BigDecimal number) {
        return plain(number.setScale(2, RoundingMode.HALF_UP));
    }

    /** One form for one number: what did not change is not told. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
