package org.kinward.engine.rate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.kernel.money.Money;
import org.kinward.kernel.money.Rates;

/** An amount of a record as it stands. */
record Amount(
        UUID id,
        BigDecimal amount,
        String currency,
        @Nullable BigDecimal base,
        @Nullable BigDecimal rate,
        LocalDate day) {

    /** What it is worth; empty where nothing leads from its currency to the base. */
    Optional<Money> in(String baseCurrency, Rates rates) {
        return rates.of(currency, baseCurrency, day).map(worth -> Money.of(amount, currency, worth, day));
    }

    boolean stands(Money weighed) {
        return base != null
                && rate != null
                && base.compareTo(weighed.base()) == 0
                && rate.compareTo(weighed.rate()) == 0;
    }
}
