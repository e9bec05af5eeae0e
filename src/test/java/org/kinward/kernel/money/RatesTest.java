package org.kinward.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatesTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate SPRING = LocalDate.of(2026, 4, 1);

    private final Rates rates = new Rates(
            List.of(
                    new Rate("USD", "EUR", NEW_YEAR, new BigDecimal("0.90")),
                    new Rate("USD", "EUR", SPRING, new BigDecimal("0.80")),
                    new Rate("PLN", "EUR", NEW_YEAR, new BigDecimal("0.20"))),
            "EUR",
            Map.of("BRL", new BigDecimal("0.16"), "USD", new BigDecimal("9")));

    private String of(String from, String to, LocalDate day) {
        return rates.of(from, to, day).map(BigDecimal::toPlainString).orElse("none");
    }

    @Test
    void ofADayHoldsTheLastRateBeforeIt() {
        assertThat(of("USD", "EUR", LocalDate.of(2026, 3, 31))).isEqualTo("0.90");
        assertThat(of("USD", "EUR", SPRING)).isEqualTo("0.80");
        assertThat(of("USD", "EUR", LocalDate.of(2030, 1, 1))).isEqualTo("0.80");
        assertThat(of("USD", "EUR", LocalDate.of(2017, 3, 1))).isEqualTo("0.90");
        assertThat(of("EUR", "EUR", SPRING)).isEqualTo("1");
    }

    @Test
    void theOtherWayRoundAndThroughAThirdItIsTheSameWorth() {
        assertThat(of("EUR", "PLN", NEW_YEAR)).isEqualTo("5");
        assertThat(of("USD", "PLN", NEW_YEAR)).isEqualTo("4.5");
        assertThat(of("USD", "PLN", SPRING)).isEqualTo("4");
    }

    @Test
    void whereNoDayIsKnownTheStandingRateHolds() {
        assertThat(of("BRL", "EUR", SPRING)).isEqualTo("0.16");
        assertThat(of("EUR", "BRL", SPRING)).isEqualTo("6.25");
        assertThat(of("JPY", "EUR", SPRING)).isEqualTo("none");
    }

    @Test
    void standingRatesAreTurnedToAnotherBase() {
        assertThat(rates.standingIn("BRL").orElseThrow())
                .hasSize(2)
                .hasEntrySatisfying("EUR", rate -> assertThat(rate).isEqualByComparingTo("6.25"))
                .hasEntrySatisfying("USD", rate -> assertThat(rate).isEqualByComparingTo("56.25"));
        assertThat(rates.standingIn("JPY")).isEmpty();
    }
}
