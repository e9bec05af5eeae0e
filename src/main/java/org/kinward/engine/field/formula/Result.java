package org.kinward.engine.field.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.kinward.kernel.money.Money;

/**
 * Makes of what was computed a value as the field's type keeps it, in the one form that its like has; nothing where the
 * field cannot hold it.
 *
 * @param scale most decimals; -1 for as many as make sense
 * @param longest most characters
 */
record Result(Kind kind, int scale, int longest) {
    private static final int DECIMALS = 10;
    private static final int MOST_DIGITS = 30;
    private static final int LAST_YEAR = 9999;

    @Nullable
    Object value(Object computed) {
        return switch (kind) {
            case TEXT -> text(computed.toString());
            case DECIMAL, WRITTEN -> decimal(Amounts.number(computed));
            case MONEY -> money((Money) computed);
            case DATE -> inRange((LocalDate) computed);
            case INSTANT -> inRange((Instant) computed);
            case WHOLE, YES_NO -> computed;
        };
    }

    private @Nullable String text(String computed) {
        String kept = Texts.first(computed.replace("\u0000", ""), longest);
        return kept.isBlank() ? null : kept;
    }

    private @Nullable BigDecimal decimal(BigDecimal computed) {
        BigDecimal rounded = computed.setScale(scale < 0 ? DECIMALS : scale, RoundingMode.HALF_EVEN);
        return rounded.precision() - rounded.scale() > MOST_DIGITS ? null : normal(rounded);
    }

    private static @Nullable Money money(Money computed) {
        BigDecimal amount = computed.amount();
        return amount.precision() - amount.scale() > MOST_DIGITS
                ? null
                : new Money(normal(amount), computed.currency(), computed.base(), computed.rate(), computed.rateDate());
    }

    private static @Nullable Instant inRange(Instant computed) {
        return inRange(LocalDate.ofInstant(computed, ZoneOffset.UTC)) == null ? null : computed;
    }

    private static @Nullable LocalDate inRange(LocalDate computed) {
        return computed.getYear() < 1 || computed.getYear() > LAST_YEAR ? null : computed;
    }

    private static BigDecimal normal(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
