package org.kinward.edge.exchange.card;

import ezvcard.VCard;
import ezvcard.property.Address;
import ezvcard.property.Categories;
import ezvcard.property.DateOrTimeProperty;
import ezvcard.property.Email;
import ezvcard.property.Organization;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.TextProperty;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.exchange.guess.CardColumn;
import org.kinward.edge.exchange.guess.Countries;
import org.kinward.engine.field.spi.Elements;

/** What one card says, under its columns. Of what may stand there once, the first; what is left goes into the note. */
final class CardCells {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>(),;:\"]+@[^\\s@<>(),;:\"]+\\.[^\\s@<>(),;:\"]+");
    private static final Pattern WEB =
            Pattern.compile("(?i)(https?://)?[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+(:\\d+)?([/?#]\\S*)?");

    private final Map<CardColumn, String> cells = new EnumMap<>(CardColumn.class);
    private final VCard card;
    private final Labels labels;
    private final CardNote note;
    private final String region;

    private CardCells(VCard card, String region) {
        this.card = card;
        this.labels = new Labels(card);
        this.note = new CardNote(labels);
        this.region = region;
    }

    /** @param region where its numbers are dialled unless its address says so */
    static Map<CardColumn, String> of(VCard card, String region) {
        var cells = new CardCells(card, region);
        cells.read();
        return cells.cells;
    }

    private void read() {
        var address = address();
        name();
        points(address.map(CardCells::country).orElse(region));
        work();
        day();
        site();
        put(CardColumn.TAGS, Elements.cell(tags()));
        put(CardColumn.UID, card.getUid() == null ? null : card.getUid().getValue());
        put(CardColumn.NOTE, note.text(card));
    }

    private void name() {
        var structured = card.getStructuredName();
        if (structured == null || empty(structured)) {
            whole();
            return;
        }
        put(CardColumn.PREFIX, String.join(" ", structured.getPrefixes()));
        put(CardColumn.GIVEN, structured.getGiven());
        put(CardColumn.MIDDLE, String.join(" ", structured.getAdditionalNames()));
        put(CardColumn.FAMILY, structured.getFamily());
        put(CardColumn.SUFFIX, String.join(" ", structured.getSuffixes()));
    }

    private static boolean empty(StructuredName name) {
        return blank(name.getGiven())
                && blank(name.getFamily())
                && name.getAdditionalNames().isEmpty();
    }

    /** A card without a name in parts goes by the one it shows, by a nickname, by whom it belongs to, by an address. */
    private void whole() {
        var shown = Stream.of(
                        text(card.getFormattedName()),
                        card.getNickname() == null
                                ? null
                                : String.join(" ", card.getNickname().getValues()),
                        organisation(),
                        card.getEmails().stream()
                                .map(Email::getValue)
                                .findFirst()
                                .orElse(null))
                .filter(text -> !blank(text))
                .findFirst()
                .orElse("");
        var last = shown.strip().lastIndexOf(' ');
        put(CardColumn.GIVEN, last < 0 ? null : shown.strip().substring(0, last));
        put(CardColumn.FAMILY, shown.strip().substring(last + 1));
    }

    private void points(String dialledFrom) {
        var emails = new ArrayList<String>();
        for (var email : Preferred.first(
                card.getEmails(),
                email -> email.getTypes().stream().anyMatch(type -> "pref".equalsIgnoreCase(type.getValue())))) {
            var value = Objects.requireNonNullElse(email.getValue(), "").strip();
            if (ADDRESS.matcher(value).matches()) {
                emails.add(labels.of(email, email.getTypes()) + value);
            } else {
                note.add(email, value);
            }
        }
        put(CardColumn.EMAIL, Elements.cell(emails.stream().distinct().toList()));
        var phones = new ArrayList<String>();
        for (var phone : Preferred.first(
                card.getTelephoneNumbers(),
                phone -> phone.getTypes().stream().anyMatch(type -> "pref".equalsIgnoreCase(type.getValue())))) {
            var typed = typed(phone);
            Dialled.number(typed, dialledFrom)
                    .ifPresentOrElse(
                            number -> phones.add(labels.of(phone, phone.getTypes()) + number),
                            () -> note.add(phone, typed));
        }
        put(CardColumn.PHONE, Elements.cell(phones.stream().distinct().toList()));
    }

    private static String typed(Telephone phone) {
        var uri = phone.getUri();
        if (uri == null) {
            return Objects.requireNonNullElse(phone.getText(), "").strip();
        }
        return uri.getExtension() == null ? uri.getNumber() : uri.getNumber() + " ext. " + uri.getExtension();
    }

    private void work() {
        put(CardColumn.ORGANISATION, organisation());
        for (var organization : card.getOrganizations()) {
            var first = organization.equals(card.getOrganization());
            note.add(
                    organization,
                    organization.getValues().stream().skip(first ? 1 : 0).collect(Collectors.joining(", ")));
        }
        var titles = card.getTitles().stream().map(TextProperty::getValue).toList();
        put(CardColumn.TITLE, titles.isEmpty() ? null : titles.getFirst());
        card.getTitles().stream().skip(1).forEach(title -> note.add(title, title.getValue()));
    }

    private @Nullable String organisation() {
        Organization organization = card.getOrganization();
        return organization == null || organization.getValues().isEmpty()
                ? null
                : organization.getValues().getFirst();
    }

    /** The one that is preferred, or the first: a contact lives in one place; where else stands in the note. */
    private Optional<Address> address() {
        var all = Preferred.first(
                card.getAddresses(),
                one -> one.getTypes().stream().anyMatch(type -> "pref".equalsIgnoreCase(type.getValue())));
        var first = all.stream().filter(one -> !CardNote.line(one).isEmpty()).findFirst();
        first.ifPresent(one -> {
            var street = Stream.of(one.getStreetAddressFull(), one.getExtendedAddressFull(), one.getPoBox())
                    .filter(part -> !blank(part))
                    .map(String::strip)
                    .collect(Collectors.joining("\n"));
            put(CardColumn.STREET, street);
            put(CardColumn.CITY, one.getLocality());
            put(CardColumn.REGION, one.getRegion());
            put(CardColumn.POSTAL_CODE, one.getPostalCode());
            var code = country(one);
            put(CardColumn.COUNTRY, code);
            if (code == null && !blank(one.getCountry())) {
                note.add(one, one.getCountry());
            }
        });
        all.stream()
                .filter(one -> first.isEmpty() || one != first.get())
                .forEach(one -> note.add(one, CardNote.line(one)));
        return first;
    }

    private static @Nullable String country(Address address) {
        return blank(address.getCountry())
                ? null
                : Countries.code(address.getCountry().strip());
    }

    private void day() {
        DateOrTimeProperty birthday = card.getBirthday();
        if (birthday == null) {
            return;
        }
        var day = day(birthday.getDate());
        put(CardColumn.BIRTHDAY, day);
        if (day == null) {
            var partial = birthday.getPartialDate();
            note.add(birthday, partial == null ? birthday.getText() : partial.toISO8601(true));
        }
    }

    private static @Nullable String day(@Nullable Temporal date) {
        try {
            return date == null ? null : LocalDate.from(date).toString();
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private void site() {
        for (var url : card.getUrls()) {
            var value = Objects.requireNonNullElse(url.getValue(), "").strip();
            if (!cells.containsKey(CardColumn.WEBSITE) && WEB.matcher(value).matches()) {
                put(CardColumn.WEBSITE, value);
            } else {
                note.add(url, value);
            }
        }
    }

    private List<String> tags() {
        return card.getCategoriesList().stream()
                .map(Categories::getValues)
                .flatMap(List::stream)
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    private void put(CardColumn column, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            cells.put(column, text.strip().replace("\0", ""));
        }
    }

    private static @Nullable String text(@Nullable TextProperty property) {
        return property == null ? null : property.getValue();
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
