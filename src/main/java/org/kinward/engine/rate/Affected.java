package org.kinward.engine.rate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which amounts are worth something else since a rate came, changed or went. A rate holds from its day to that of the next
 * one of its two currencies, the first one also before. It weighs amounts of its own currencies; where one of these is the
 * base, or the other becomes one to measure by, also amounts that reach the base through it.
 *
 * @param rates as they are now, those in the bin too
 */
record Affected(String base, Collection<Kept> rates) {
    /** A rate as it stands. */
    record Kept(UUID id, int version, Pair of, LocalDate day, boolean live) {}

    record Pair(String currency, String base) {}

    /** Where a rate was, or is since. */
    record Place(UUID id, Pair of, LocalDate day) {}

    Set<Share> by(List<Place> places) {
        Set<Share> shares = new LinkedHashSet<>();
        for (Place place : places) {
            LocalDate first = isFirst(place) ? null : place.day();
            LocalDate next = next(place);
            currencies(place.of()).forEach(currency -> shares.add(new Share(currency, first, next)));
        }
        return shares;
    }

    private boolean isFirst(Place place) {
        return rates.stream()
                .noneMatch(rate -> isOther(rate, place) && rate.day().isBefore(place.day()));
    }

    private @Nullable LocalDate next(Place place) {
        return rates.stream()
                .filter(rate -> isOther(rate, place) && rate.day().isAfter(place.day()))
                .map(Kept::day)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static boolean isOther(Kept rate, Place place) {
        return rate.live() && rate.of().equals(place.of()) && !rate.id().equals(place.id());
    }

    private Set<String> currencies(Pair of) {
        Set<String> currencies = new TreeSet<>(Set.of(of.currency(), of.base()));
        String third = of.base().equals(base) ? of.currency() : of.base();
        currencies.addAll(neighbours(third));
        currencies.remove(base);
        return currencies;
    }

    /** Currencies that are measured in it, or it in them. */
    private Set<String> neighbours(String currency) {
        Set<String> neighbours = new HashSet<>();
        for (Kept rate : rates) {
            if (rate.live() && rate.of().currency().equals(currency)) {
                neighbours.add(rate.of().base());
            } else if (rate.live() && rate.of().base().equals(currency)) {
                neighbours.add(rate.of().currency());
            }
        }
        return neighbours;
    }
}
