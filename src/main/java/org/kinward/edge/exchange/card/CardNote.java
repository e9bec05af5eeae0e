package org.kinward.edge.exchange.card;

import ezvcard.VCard;
import ezvcard.property.Address;
import ezvcard.property.Anniversary;
import ezvcard.property.Impp;
import ezvcard.property.Nickname;
import ezvcard.property.Note;
import ezvcard.property.RawProperty;
import ezvcard.property.Related;
import ezvcard.property.Role;
import ezvcard.property.VCardProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The note of a card: its own notes first, and a line for each of its properties that has no column. */
final class CardNote {

    private final Labels labels;
    private final List<String> lines = new ArrayList<>();

    CardNote(Labels labels) {
        this.labels = labels;
    }

    void add(VCardProperty property, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            var own = labels.own(property);
            lines.add((own.isEmpty() ? named(property) : own) + ": " + value.strip());
        }
    }

    private static String named(VCardProperty property) {
        var type = Objects.requireNonNullElse(property.getParameters().getType(), "");
        var name = property.getClass().getSimpleName();
        return type.isEmpty() ? name : name + " (" + type.toLowerCase(Locale.ROOT) + ")";
    }

    @Nullable
    String text(VCard card) {
        for (Nickname nickname : card.getNicknames()) {
            add(nickname, String.join(", ", nickname.getValues()));
        }
        for (Role role : card.getRoles()) {
            add(role, role.getValue());
        }
        for (Impp chat : card.getImpps()) {
            add(chat, chat.getUri() == null ? null : chat.getUri().toString());
        }
        for (Anniversary day : card.getAnniversaries()) {
            add(day, day.getDate() == null ? day.getText() : day.getDate().toString());
        }
        for (Related related : card.getRelations()) {
            add(related, related.getText() == null ? related.getUri() : related.getText());
        }
        for (RawProperty raw : card.getExtendedProperties()) {
            // What one program adds for itself begins with X-; the rest are properties written in a way of their own.
            if (!raw.getPropertyName().toUpperCase(Locale.ROOT).startsWith("X-")) {
                lines.add(raw.getPropertyName() + ": " + raw.getValue());
            }
        }
        var text = Stream.concat(card.getNotes().stream().map(Note::getValue).filter(Objects::nonNull), lines.stream())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : text;
    }

    /** An address in one line. */
    static String line(Address address) {
        return Stream.of(
                        address.getPoBox(),
                        address.getExtendedAddressFull(),
                        address.getStreetAddressFull(),
                        address.getPostalCode(),
                        address.getLocality(),
                        address.getRegion(),
                        address.getCountry())
                .filter(part -> part != null && !part.isBlank())
                .map(part -> part.strip().replaceAll("\\s*\\R\\s*", ", "))
                .collect(Collectors.joining(", "));
    }
}
