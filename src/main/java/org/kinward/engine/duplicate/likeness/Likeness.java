package org.kinward.engine.duplicate.likeness;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How much two records are like one another. What agrees adds points by how seldom it agrees by chance, what says something
 * else takes some away, what one does not say counts nothing (after Fellegi and Sunter, 1969).
 *
 * @param points {@link #SAME} and more: the same, as far as can be told
 * @param signs what agrees
 */
public record Likeness(double points, Set<Sign> signs) {
    /** An identifier alone, an e-mail alone, or a name with anything beside it. */
    public static final double SAME = 6;

    private static final double CLOSE = 0.9;
    private static final double NEARLY = 0.8;

    public Likeness {
        signs = Collections.unmodifiableSet(signs.isEmpty() ? EnumSet.noneOf(Sign.class) : EnumSet.copyOf(signs));
    }

    public boolean same() {
        return points >= SAME;
    }

    public static Likeness of(Traits one, Traits other) {
        var signs = EnumSet.noneOf(Sign.class);
        var points = identifiers(one, other, signs)
                + shared(one.emails(), other.emails(), Sign.EMAIL, 6, signs)
                + shared(one.phones(), other.phones(), Sign.PHONE, 4, signs)
                + (one.name().person()
                        ? person(one.name(), other.name(), signs)
                        : name(one.name(), other.name(), signs))
                + birth(one.birth(), other.birth(), signs)
                + place(one.place(), other.place(), signs);
        return new Likeness(points, signs);
    }

    private static double identifiers(Traits one, Traits other, Set<Sign> signs) {
        if (one.identifiers().isEmpty() || other.identifiers().isEmpty()) {
            return 0;
        }
        if (!Collections.disjoint(one.identifiers(), other.identifiers())) {
            signs.add(Sign.IDENTIFIER);
            return 8;
        }
        var slipped = one.identifiers().stream()
                .anyMatch(mine -> other.identifiers().stream().anyMatch(theirs -> Closeness.oneSlip(mine, theirs)));
        return slipped ? 1 : -3;
    }

    private static double shared(Set<String> one, Set<String> other, Sign sign, double points, Set<Sign> signs) {
        if (Collections.disjoint(one, other)) {
            return 0;
        }
        signs.add(sign);
        return points;
    }

    private static double person(Traits.Name one, Traits.Name other, Set<Sign> signs) {
        var family = Closeness.of(one.family(), other.family());
        var given = Closeness.of(one.given(), other.given());
        if (one.given().isEmpty() || other.given().isEmpty()) {
            return family >= CLOSE
                    ? 2
                    : one.family().isEmpty() || other.family().isEmpty() ? 0 : -2;
        }
        if (family >= CLOSE && given >= NEARLY || family >= NEARLY && given >= CLOSE) {
            signs.add(Sign.NAME);
            return family + given == 2 ? 5 : 4;
        }
        if (Closeness.of(one.family(), other.given()) >= CLOSE && Closeness.of(one.given(), other.family()) >= CLOSE) {
            signs.add(Sign.NAME);
            return 4;
        }
        // Two who share an office and its telephone, and nothing else.
        return family >= CLOSE || given >= CLOSE ? -2 : -6;
    }

    /** Of what is no person a name says more: there are many Anas, and one bakery of that name. */
    private static double name(Traits.Name one, Traits.Name other, Set<Sign> signs) {
        if (one.family().isEmpty() || other.family().isEmpty()) {
            return 0;
        }
        var mine = Firms.bare(one.family());
        var theirs = Firms.bare(other.family());
        if (mine.equals(theirs)) {
            signs.add(Sign.NAME);
            return SAME;
        }
        if (Closeness.of(mine, theirs) >= 0.94) {
            signs.add(Sign.NAME);
            return 4;
        }
        return -3;
    }

    private static double birth(String one, String other, Set<Sign> signs) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        if (one.equals(other)) {
            signs.add(Sign.BIRTH);
            return 4;
        }
        return Closeness.oneSlip(one, other) ? 2 : -2;
    }

    private static double place(Traits.Place one, Traits.Place other, Set<Sign> signs) {
        var street = Closeness.of(one.street(), other.street()) >= CLOSE ? 2.5 : 0;
        var code = !one.postalCode().isEmpty() && one.postalCode().equals(other.postalCode()) ? 1 : 0;
        var city = Closeness.of(one.city(), other.city()) >= CLOSE ? 1 : 0;
        if (street > 0 && code + city > 0) {
            signs.add(Sign.ADDRESS);
        }
        return street + code + city;
    }
}
