package org.kinward.engine.field.formula;

import static org.kinward.engine.field.formula.Kind.DATE;
import static org.kinward.engine.field.formula.Kind.DECIMAL;
import static org.kinward.engine.field.formula.Kind.INSTANT;
import static org.kinward.engine.field.formula.Kind.MONEY;
import static org.kinward.engine.field.formula.Kind.NUMBERS;
import static org.kinward.engine.field.formula.Kind.TEXT;
import static org.kinward.engine.field.formula.Kind.WHOLE;
import static org.kinward.engine.field.formula.Kind.YES_NO;

import dev.cel.common.types.ListType;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.kinward.kernel.money.Money;

/** Everything a formula may say, in one list. */
final class Vocabulary {
    /** Those with an order. */
    private static final List<Kind> ORDERED = List.of(TEXT, DATE, INSTANT, MONEY, YES_NO);

    private static final int MOST_DECIMALS = 12;

    private Vocabulary() {}

    static List<Operation> all() {
        List<Operation> all = new ArrayList<>();
        all.addAll(arithmetic());
        all.addAll(comparisons());
        all.addAll(numbers());
        all.addAll(texts());
        all.addAll(days());
        return all;
    }

    private static List<Operation> arithmetic() {
        return List.of(
                ofNumbers(Operation.of("_+_", Vocabulary::plus), WHOLE)
                        .gives(MONEY, MONEY, MONEY)
                        .gives(TEXT, TEXT, TEXT)
                        .gives(DATE, DATE, WHOLE)
                        .gives(INSTANT, INSTANT, WHOLE),
                ofNumbers(Operation.of("_-_", Vocabulary::minus), WHOLE)
                        .gives(MONEY, MONEY, MONEY)
                        .gives(DATE, DATE, WHOLE)
                        .gives(WHOLE, DATE, DATE)
                        .gives(INSTANT, INSTANT, WHOLE)
                        .gives(WHOLE, INSTANT, INSTANT),
                withMoney(ofNumbers(Operation.of("_*_", on -> Amounts.multiply(on[0], on[1])), WHOLE), true),
                withMoney(ofNumbers(Operation.of("_/_", on -> Amounts.divide(on[0], on[1])), DECIMAL), false)
                        .gives(DECIMAL, MONEY, MONEY),
                Operation.of("_%_", on -> Math.floorMod((Long) on[0], (Long) on[1]))
                        .gives(WHOLE, WHOLE, WHOLE),
                Operation.of("-_", on -> Amounts.negate(on[0]))
                        .gives(WHOLE, WHOLE)
                        .gives(DECIMAL, DECIMAL)
                        .gives(DECIMAL, Kind.WRITTEN)
                        .gives(MONEY, MONEY));
    }

    private static Object plus(Object[] on) {
        return switch (on[0]) {
            case String text -> Texts.join(text, on[1]);
            case LocalDate day -> day.plusDays((Long) on[1]);
            case Instant moment -> moment.plus((Long) on[1], ChronoUnit.DAYS);
            default -> Amounts.add(on[0], on[1]);
        };
    }

    private static Object minus(Object[] on) {
        if (on[0] instanceof LocalDate day) {
            return on[1] instanceof LocalDate other ? ChronoUnit.DAYS.between(other, day) : day.minusDays((Long) on[1]);
        }
        if (on[0] instanceof Instant moment) {
            // Whole days of 24 hours: a moment has no zone that would say when a day begins.
            return on[1] instanceof Instant other
                    ? ChronoUnit.DAYS.between(other, moment)
                    : moment.minus((Long) on[1], ChronoUnit.DAYS);
        }
        return Amounts.add(on[0], Amounts.negate(on[1]));
    }

    /** Every pair of numbers: of two whole ones as said, a decimal else. */
    private static Operation ofNumbers(Operation operation, Kind ofWhole) {
        Operation with = operation;
        for (Kind one : NUMBERS) {
            for (Kind other : NUMBERS) {
                with = with.gives(one == WHOLE && other == WHOLE ? ofWhole : DECIMAL, one, other);
            }
        }
        return with;
    }

    private static Operation withMoney(Operation operation, boolean bothWays) {
        Operation with = operation;
        for (Kind number : NUMBERS) {
            with = with.gives(MONEY, MONEY, number);
            if (bothWays) {
                with = with.gives(MONEY, number, MONEY);
            }
        }
        return with;
    }

    private static List<Operation> comparisons() {
        List<Operation> all = new ArrayList<>(List.of(
                comparing("_==_", order -> order == 0),
                comparing("_<_", order -> order < 0),
                comparing("_<=_", order -> order <= 0),
                comparing("_>_", order -> order > 0),
                comparing("_>=_", order -> order >= 0),
                compared(Operation.of("_!=_", on -> !Comparing.equal(on[0], on[1]))),
                Operation.of("@in", on -> Comparing.among(on[0], on[1]))
                        .takingMissing()
                        .gives(YES_NO.type(), List.of(TEXT.type(), ListType.create(TEXT.type())))
                        .gives(YES_NO.type(), List.of(WHOLE.type(), ListType.create(WHOLE.type())))));
        all.add(choice());
        all.add(orElse());
        Operation empty = Operation.of("empty", on -> on[0] == Missing.MISSING).takingMissing();
        for (Kind kind : Kind.values()) {
            empty = empty.gives(YES_NO, kind);
        }
        all.add(empty);
        return all;
    }

    private static Operation comparing(String name, IntPredicate wanted) {
        return compared(Operation.of(name, on -> Comparing.holds(on[0], on[1], wanted)));
    }

    private static Operation compared(Operation operation) {
        Operation with = operation.takingMissing();
        for (Kind one : NUMBERS) {
            for (Kind other : NUMBERS) {
                with = with.gives(YES_NO, one, other);
            }
            with = with.gives(YES_NO, MONEY, one).gives(YES_NO, one, MONEY);
        }
        for (Kind kind : ORDERED) {
            with = with.gives(YES_NO, kind, kind);
        }
        return with;
    }

    /** The interpreter's own, so that only the branch that is taken is computed. */
    private static Operation choice() {
        Operation choice = Operation.of("_?_:_", on -> Missing.MISSING);
        for (Kind one : NUMBERS) {
            for (Kind other : NUMBERS) {
                choice = choice.gives(one == other ? one : DECIMAL, YES_NO, one, other);
            }
        }
        for (Kind kind : ORDERED) {
            choice = choice.gives(kind, YES_NO, kind, kind);
        }
        return choice;
    }

    private static Operation orElse() {
        Operation orElse = ofNumbers(
                Operation.of("orElse", on -> on[0] == Missing.MISSING ? on[1] : on[0])
                        .takingMissing(),
                WHOLE);
        for (Kind kind : ORDERED) {
            orElse = orElse.gives(kind, kind, kind);
        }
        return orElse;
    }

    private static List<Operation> numbers() {
        return List.of(
                ofEachNumber(Operation.of("round", Vocabulary::round), WHOLE)
                        .gives(DECIMAL, DECIMAL, WHOLE)
                        .gives(DECIMAL, Kind.WRITTEN, WHOLE),
                ofEachNumber(Operation.of("floor", on -> Amounts.whole(on[0], RoundingMode.FLOOR)), WHOLE),
                ofEachNumber(Operation.of("ceil", on -> Amounts.whole(on[0], RoundingMode.CEILING)), WHOLE),
                ofEachNumber(Operation.of("decimal", on -> Amounts.number(on[0])), DECIMAL),
                Operation.of("abs", on -> Comparing.order(on[0], 0L) < 0 ? Amounts.negate(on[0]) : on[0])
                        .gives(WHOLE, WHOLE)
                        .gives(DECIMAL, DECIMAL)
                        .gives(MONEY, MONEY),
                extreme("min", order -> order <= 0),
                extreme("max", order -> order >= 0),
                Operation.of("amount", on -> ((Money) on[0]).amount()).gives(DECIMAL, MONEY),
                Operation.of("base", on -> ((Money) on[0]).base()).gives(DECIMAL, MONEY),
                Operation.of("currency", on -> ((Money) on[0]).currency()).gives(TEXT, MONEY));
    }

    private static Operation ofEachNumber(Operation operation, Kind result) {
        Operation with = operation;
        for (Kind number : NUMBERS) {
            with = with.gives(result, number);
        }
        return with;
    }

    private static Operation extreme(String name, IntPredicate first) {
        return ofNumbers(Operation.of(name, on -> first.test(Comparing.order(on[0], on[1])) ? on[0] : on[1]), WHOLE)
                .gives(MONEY, MONEY, MONEY)
                .gives(DATE, DATE, DATE)
                .gives(INSTANT, INSTANT, INSTANT);
    }

    /** To a whole number, or to so many decimals; a half goes away from zero. */
    private static Object round(Object[] on) {
        if (on.length == 1) {
            return Amounts.whole(on[0], RoundingMode.HALF_UP);
        }
        int decimals = (int) Math.clamp((Long) on[1], 0L, MOST_DECIMALS);
        return Amounts.number(on[0]).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static List<Operation> texts() {
        Operation written = Operation.of("string", on -> Texts.written(on[0]));
        for (Kind kind : Kind.values()) {
            written = written.gives(TEXT, kind);
        }
        return List.of(
                written,
                Operation.of("size", on -> Texts.size(on[0])).gives(WHOLE, TEXT),
                Operation.ofMember("contains", on -> Texts.contains(on[0], on[1]))
                        .gives(YES_NO, TEXT, TEXT),
                Operation.ofMember("startsWith", on -> Texts.startsWith(on[0], on[1]))
                        .gives(YES_NO, TEXT, TEXT),
                Operation.ofMember("endsWith", on -> Texts.endsWith(on[0], on[1]))
                        .gives(YES_NO, TEXT, TEXT),
                Operation.ofMember("first", on -> Texts.first(on[0], on[1])).gives(TEXT, TEXT, WHOLE),
                Operation.ofMember("upper", on -> on[0].toString().toUpperCase(Locale.ROOT))
                        .gives(TEXT, TEXT),
                Operation.ofMember("lower", on -> on[0].toString().toLowerCase(Locale.ROOT))
                        .gives(TEXT, TEXT),
                Operation.ofMember("trim", on -> on[0].toString().strip()).gives(TEXT, TEXT));
    }

    private static List<Operation> days() {
        return List.of(
                Operation.of("date", on -> LocalDate.parse(on[0].toString())).gives(DATE, TEXT),
                Operation.ofMember("year", on -> (long) ((LocalDate) on[0]).getYear())
                        .gives(WHOLE, DATE),
                Operation.ofMember("month", on -> (long) ((LocalDate) on[0]).getMonthValue())
                        .gives(WHOLE, DATE),
                Operation.ofMember("day", on -> (long) ((LocalDate) on[0]).getDayOfMonth())
                        .gives(WHOLE, DATE),
                Operation.ofMember("plusMonths", on -> ((LocalDate) on[0]).plusMonths((Long) on[1]))
                        .gives(DATE, DATE, WHOLE));
    }
}
