package org.kinward.engine.field.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.kinward.kernel.money.Money;

/** Numbers of every kind, and money, which keeps its currency and the rate it came with. */
final class Amounts {
    /** 34 digits: a chain of multiplications cannot make numbers that grow for ever. */
    private static final MathContext PRECISION = MathContext.DECIMAL128;

    private Amounts() {}

    static BigDecimal number(Object value) {
        return switch (value) {
            case Long whole -> BigDecimal.valueOf(whole);
            case Double written -> BigDecimal.valueOf(written);
            case BigDecimal decimal -> decimal;
            case Money money -> money.base();
            default -> throw new IllegalArgumentException("no number: " + value);
        };
    }

    static Object add(Object one, Object other) {
        if (one instanceof Long a && other instanceof Long b) {
            return Math.addExact(a, b);
        }
        if (one instanceof Money a && other instanceof Money b) {
            return sum(a, b);
        }
        return number(one).add(number(other), PRECISION);
    }

    static Object negate(Object one) {
        return switch (one) {
            case Long whole -> Math.negateExact(whole);
            case Money money -> scaled(money, BigDecimal.ONE.negate());
            default -> number(one).negate();
        };
    }

    static Object multiply(Object one, Object other) {
        if (one instanceof Long a && other instanceof Long b) {
            return Math.multiplyExact(a, b);
        }
        if (one instanceof Money money) {
            return scaled(money, number(other));
        }
        if (other instanceof Money money) {
            return scaled(money, number(one));
        }
        return number(one).multiply(number(other), PRECISION);
    }

    static Object divide(Object one, Object other) {
        if (one instanceof Money money && !(other instanceof Money)) {
            return at(money, money.amount().divide(number(other), PRECISION));
        }
        return number(one).divide(number(other), PRECISION);
    }

    private static Money scaled(Money money, BigDecimal by) {
        return at(money, money.amount().multiply(by, PRECISION));
    }

    private static Money at(Money like, BigDecimal amount) {
        return Money.of(rounded(amount), like.currency(), like.rate(), like.rateDate());
    }

    /** In the currency of both; of two currencies in the base one, if it is among them. */
    private static Money sum(Money a, Money b) {
        Money later = b.rateDate().isAfter(a.rateDate()) ? b : a;
        BigDecimal base = rounded(a.base().add(b.base(), PRECISION));
        if (a.currency().equals(b.currency())) {
            BigDecimal amount = rounded(a.amount().add(b.amount(), PRECISION));
            return new Money(amount, a.currency(), base, later.rate(), later.rateDate());
        }
        Money inBase = a.rate().compareTo(BigDecimal.ONE) == 0 ? a : b;
        if (inBase.rate().compareTo(BigDecimal.ONE) != 0) {
            throw new ArithmeticException("two currencies, and neither is the base currency");
        }
        return new Money(base, inBase.currency(), base, BigDecimal.ONE, later.rateDate());
    }

    static BigDecimal rounded(BigDecimal money) {
        return money.setScale(Money.SCALE, RoundingMode.HALF_EVEN);
    }

    static Object whole(Object value, RoundingMode mode) {
        return number(value).setScale(0, mode).longValueExact();
    }
}
