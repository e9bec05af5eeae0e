package org.kinward.edge.exchange.card;

import ezvcard.property.VCardProperty;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** The order in which somebody wants to be reached: {@code PREF} of version 4, or the type {@code pref} before it. */
final class Preferred {

    private static final int LAST = 101;

    private Preferred() {}

    static <P extends VCardProperty> List<P> first(List<P> properties, Predicate<P> typed) {
        return properties.stream()
                .sorted(Comparator.comparingInt(property -> typed.test(property) ? 0 : rank(property)))
                .toList();
    }

    private static int rank(VCardProperty property) {
        var said = property.getParameter("PREF");
        if (said == null) {
            return LAST;
        }
        try {
            return Integer.parseInt(said.strip());
        } catch (NumberFormatException noRank) {
            return LAST;
        }
    }
}
