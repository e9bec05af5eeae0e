package org.kinward.engine.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kinward.engine.rate.Affected.Kept;
import org.kinward.engine.rate.Affected.Pair;
import org.kinward.engine.rate.Affected.Place;
import org.kinward.kernel.money.Rate;
import org.kinward.kernel.money.Rates;

class AffectedTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "GBP", "PLN", "BRL");

    private static Kept rate(String currency, String base, int day) {
        return new Kept(UUID.randomUUID(), 1, new Pair(currency, base), START.plusDays(day), true);
    }

    private static Set<Share> by(List<Kept> rates, Kept one) {
        return new Affected("EUR", rates).by(List.of(new Place(one.id(), one.of(), one.day())));
    }

    @Test
    void aRateHoldsUntilTheNextOfItsCurrencies() {
        var early = rate("USD", "EUR", 0);
        var late = rate("USD", "EUR", 9);
        var other = rate("GBP", "EUR", 5);
        var all = List.of(early, late, other);
        assertThat(by(all, early)).containsExactly(new Share("USD", null, late.day()));
        assertThat(by(all, late)).containsExactly(new Share("USD", late.day(), null));
        assertThat(by(all, other)).containsExactly(new Share("GBP", null, null));
    }

    @Test
    void whatReachesTheBaseThroughACurrencyIsWeighedWithIt() {
        var dollar = rate("USD", "EUR", 0);
        var real = rate("BRL", "USD", 0);
        assertThat(by(List.of(dollar, real), dollar))
                .extracting(Share::currency)
                .containsExactly("BRL", "USD");
        assertThat(by(List.of(dollar, real), real)).extracting(Share::currency).contains("BRL");
    }

    /** Whatever the rates: no amount outside the share is worth something else. */
    @Test
    void nothingOutsideIsWorthSomethingElse() {
        var random = new Random(7);
        int compared = 0;
        for (int round = 0; round < 2_000; round++) {
            List<Kept> before = some(random);
            List<Kept> after = new ArrayList<>(before);
            Set<Place> places = new HashSet<>();
            change(random, after, places);
            Set<Share> shares = new Affected("EUR", after).by(List.copyOf(places));
            Rates was = rates(before);
            Rates is = rates(after);
            for (String currency : CURRENCIES) {
                for (int n = -2; n < 14; n++) {
                    LocalDate day = START.plusDays(n);
                    if (!was.of(currency, "EUR", day).equals(is.of(currency, "EUR", day))) {
                        compared++;
                        assertThat(shares)
                                .as("%s on %s, from %s to %s", currency, day, before, after)
                                .anyMatch(share -> covers(share, currency, day));
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(1_000);
    }

    private static List<Kept> some(Random random) {
        Map<String, Kept> rates = new java.util.TreeMap<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            Kept one = rate(one(random), one(random), random.nextInt(10));
            if (!one.of().currency().equals(one.of().base())) {
                rates.put(one.of() + "" + one.day(), one);
            }
        }
        return List.copyOf(rates.values());
    }

    private static String one(Random random) {
        return CURRENCIES.get(random.nextInt(CURRENCIES.size()));
    }

    private static void change(Random random, List<Kept> rates, Set<Place> places) {
        if (rates.isEmpty() || random.nextBoolean()) {
            Kept made = rate(one(random), one(random), random.nextInt(10));
            boolean taken = rates.stream()
                    .anyMatch(one -> one.of().equals(made.of()) && one.day().equals(made.day()));
            if (!taken && !made.of().currency().equals(made.of().base())) {
                rates.add(made);
                places.add(new Place(made.id(), made.of(), made.day()));
            }
            return;
        }
        Kept gone = rates.remove(random.nextInt(rates.size()));
        rates.add(new Kept(gone.id(), 2, gone.of(), gone.day(), false));
        places.add(new Place(gone.id(), gone.of(), gone.day()));
    }

    /** Each rate tells by its figure which it is. */
    private static Rates rates(List<Kept> kept) {
        return new Rates(
                kept.stream()
                        .filter(Kept::live)
                        .map(one -> new Rate(
                                one.of().currency(),
                                one.of().base(),
                                one.day(),
                                java.math.BigDecimal.valueOf(
                                        1 + Math.abs(one.id().hashCode() % 100_000), 3)))
                        .toList(),
                "EUR",
                Map.of());
    }

    private static boolean covers(Share share, String currency, LocalDate day) {
        LocalDate first = share.first();
        LocalDate before = share.before();
        return currency.equals(share.currency())
                && (first == null || !day.isBefore(first))
                && (before == null || day.isBefore(before));
    }
}
