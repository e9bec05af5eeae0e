package org.kinward.engine.record.derived;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.derivation.RollUp;
import org.kinward.engine.field.FieldTypes;
import org.kinward.kernel.money.Money;

/** Many values of one field, gathered by the draft or by the database, and what a roll-up makes of them. */
final class Gathered {
    private static final int DECIMALS = 10;
    private static final int LONGEST_WHOLE = 18;

    private long records;
    private long values;
    private BigDecimal sum = BigDecimal.ZERO;
    private @Nullable Object least;
    private @Nullable Object greatest;
    private @Nullable LocalDate rateDate;

    /** One record's value; money counts by its base amount. */
    void add(@Nullable Object value) {
        records++;
        switch (value) {
            case null -> {}
            case Money money -> {
                rateDate = later(rateDate, money.rateDate());
                number(money.base());
            }
            case Long whole -> number(BigDecimal.valueOf(whole));
            case BigDecimal decimal -> number(decimal);
            default -> extremes(value);
        }
    }

    /**
     * What the database has gathered.
     *
     * @param summed null where nothing was
     */
    static Gathered of(long records, long values, @Nullable BigDecimal summed) {
        var gathered = new Gathered();
        gathered.records = records;
        gathered.values = values;
        gathered.sum = summed == null ? BigDecimal.ZERO : summed;
        return gathered;
    }

    Gathered between(@Nullable Object least, @Nullable Object greatest, @Nullable LocalDate rateDate) {
        this.least = least;
        this.greatest = greatest;
        this.rateDate = rateDate;
        return this;
    }

    private void number(BigDecimal number) {
        sum = sum.add(number);
        extremes(number);
    }

    private void extremes(Object value) {
        values++;
        least = least == null || order(value, least) < 0 ? value : least;
        greatest = greatest == null || order(value, greatest) > 0 ? value : greatest;
    }

    @SuppressWarnings("unchecked")
    private static int order(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one != null && one.isAfter(other) ? one : other;
    }

    @Nullable
    Object of(RollUp.Function function, ModelField field, String baseCurrency) {
        Object made = switch (function) {
            case COUNT -> records;
            case SUM -> values == 0 ? null : sum;
            case AVG -> values == 0 ? null : sum.divide(BigDecimal.valueOf(values), DECIMALS, RoundingMode.HALF_EVEN);
            case MIN -> least;
            case MAX -> greatest;
        };
        return made instanceof BigDecimal number ? number(number, field, baseCurrency) : made;
    }

    /** A number in the form in which the field's type keeps it; nothing where it is too large. */
    private @Nullable Object number(BigDecimal number, ModelField field, String baseCurrency) {
        if (field.type() == FieldTypes.INTEGER) {
            return number.precision() - number.scale() > LONGEST_WHOLE ? null : number.longValue();
        }
        if (field.type() != FieldTypes.MONEY) {
            int scale = field.settings().scale();
            return normal(scale < 0 ? number : number.setScale(scale, RoundingMode.HALF_EVEN));
        }
        BigDecimal base = number.setScale(Money.SCALE, RoundingMode.HALF_EVEN);
        LocalDate day = rateDate == null ? LocalDate.EPOCH : rateDate;
        return new Money(normal(base), baseCurrency, base, BigDecimal.ONE, day);
    }

    private static BigDecimal normal(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
