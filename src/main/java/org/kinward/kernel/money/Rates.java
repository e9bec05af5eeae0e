package org.kinward.kernel.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What currencies are worth in one another, day by day. Of a day holds the last rate before it or on it, before the
 * first one that first one; the other way round it is its inverse, and between two that were both measured in a third,
 * by the third. Where no day is known, what the workspace says of all days holds.
 */
public final class Rates {
    private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL64;

    private final Map<String, NavigableMap<LocalDate, BigDecimal>> dated = new HashMap<>();
    private final Set<String> measures = new TreeSet<>();
    private final String base;
    private final Map<String, BigDecimal> standing;

    /**
     * @param base what {@code standing} is measured in
     * @param standing units of base for one of each currency, on days nothing else is known of
     */
    public Rates(Collection<Rate> dated, String base, Map<String, BigDecimal> standing) {
        this.base = base;
        this.standing = Map.copyOf(standing);
        for (Rate rate : dated) {
            this.dated
                    .computeIfAbsent(pair(rate.from(), rate.to()), pair -> new TreeMap<>())
                    .put(rate.day(), rate.rate());
            measures.add(rate.to());
        }
    }

    private static String pair(String from, String to) {
        return from + '/' + to;
    }

    /** Units of {@code to} for one unit of {@code from}; empty where nothing leads from one to the other. */
    public Optional<BigDecimal> of(String from, String to, LocalDate day) {
        if (from.equals(to)) {
            return Optional.of(BigDecimal.ONE);
        }
        return measured(from, to, day).or(() -> across(from, to, day)).or(() -> standing(from, to));
    }

    private Optional<BigDecimal> measured(String from, String to, LocalDate day) {
        if (from.equals(to)) {
            return Optional.of(BigDecimal.ONE);
        }
        return last(pair(from, to), day).or(() -> last(pair(to, from), day).map(Rates::inverse));
    }

    private Optional<BigDecimal> last(String pair, LocalDate day) {
        NavigableMap<LocalDate, BigDecimal> days = dated.get(pair);
        if (days == null) {
            return Optional.empty();
        }
        var known = days.floorEntry(day);
        return Optional.of((known == null ? days.firstEntry() : known).getValue());
    }

    private Optional<BigDecimal> across(String from, String to, LocalDate day) {
        for (String third : measures) {
            Optional<BigDecimal> one = measured(from, third, day);
            Optional<BigDecimal> other = measured(to, third, day);
            if (one.isPresent() && other.isPresent()) {
                return Optional.of(one.get().divide(other.get(), EXACT_ENOUGH).stripTrailingZeros());
            }
        }
        return Optional.empty();
    }

    private Optional<BigDecimal> standing(String from, String to) {
        BigDecimal one = from.equals(base) ? BigDecimal.ONE : standing.get(from);
        BigDecimal other = to.equals(base) ? BigDecimal.ONE : standing.get(to);
        if (one == null || other == null) {
            return Optional.empty();
        }
        return Optional.of(
                to.equals(base) ? one : one.divide(other, EXACT_ENOUGH).stripTrailingZeros());
    }

    private static BigDecimal inverse(BigDecimal rate) {
        return BigDecimal.ONE.divide(rate, EXACT_ENOUGH).stripTrailingZeros();
    }

    /** Of all days, measured in another currency: for the day the base becomes that one. Empty where it is not among them. */
    public Optional<Map<String, BigDecimal>> standingIn(String other) {
        BigDecimal worth = standing.get(other);
        if (worth == null) {
            return standing.isEmpty() ? Optional.of(Map.of()) : Optional.empty();
        }
        Map<String, BigDecimal> turned = new HashMap<>();
        standing.forEach((currency, rate) ->
                turned.put(currency, rate.divide(worth, EXACT_ENOUGH).stripTrailingZeros()));
        turned.remove(other);
        turned.put(base, inverse(worth));
        return Optional.of(turned);
    }
}
