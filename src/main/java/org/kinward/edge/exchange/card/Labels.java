package org.kinward.edge.exchange.card;

import ezvcard.VCard;
import ezvcard.parameter.VCardParameter;
import ezvcard.property.RawProperty;
import ezvcard.property.VCardProperty;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What ways to reach somebody are for: {@code work}, {@code home}, {@code mobile}, {@code fax}, or what a person called them. */
final class Labels {

    private static final List<String> KNOWN = List.of("cell", "fax", "pager", "work", "home", "other");
    /** Apple writes a label of its own beside what it labels, and its usual ones between marks. */
    private static final String OWN = "X-ABLabel";

    private final Map<String, String> byGroup = new HashMap<>();

    Labels(VCard card) {
        for (RawProperty own : card.getExtendedProperties(OWN)) {
            if (own.getGroup() != null && own.getValue() != null) {
                byGroup.put(
                        own.getGroup(),
                        own.getValue().replaceAll("_\\$!<|>!\\$_|[:;]", "").strip());
            }
        }
    }

    /** With a colon and a space behind, as a cell says it; nothing where the card does not say. */
    String of(VCardProperty property, Collection<? extends VCardParameter> types) {
        var label = label(property, types);
        return label.isEmpty() ? "" : label + ": ";
    }

    private String label(VCardProperty property, Collection<? extends VCardParameter> types) {
        var own = own(property);
        if (!own.isEmpty()) {
            return own;
        }
        var said = types.stream()
                .map(type -> Objects.requireNonNullElse(type.getValue(), "").toLowerCase(Locale.ROOT))
                .toList();
        return KNOWN.stream()
                .filter(said::contains)
                .findFirst()
                .map(type -> type.equals("cell") ? "mobile" : type)
                .orElse("");
    }

    /** What a person called it. */
    String own(VCardProperty property) {
        var group = property.getGroup();
        return group == null ? "" : byGroup.getOrDefault(group, "");
    }
}
