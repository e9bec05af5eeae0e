package org.kinward.edge.exchange.card;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.Birthday;
import ezvcard.property.Email;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.Uid;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Writes people as cards of version 3, which every program reads (RFC 2426). */
public final class CardWriting implements AutoCloseable {

    private static final Map<String, String> TYPES = Map.of("mobile", "cell");

    private final VCardWriter out;

    public CardWriting(OutputStream out) {
        this.out = new VCardWriter(out, VCardVersion.V3_0);
    }

    /** @param title the field its name stands in */
    public void write(JsonNode record, String title) throws IOException {
        var card = new VCard();
        name(card, record.path(title));
        record.path("emails").forEach(one -> {
            var email = new Email(one.path("value").asString());
            type(one).ifPresent(type -> email.getTypes().add(EmailType.get(type)));
            card.addEmail(email);
        });
        record.path("phones").forEach(one -> {
            var phone = new Telephone(one.path("value").asString());
            type(one).ifPresent(type -> phone.getTypes().add(TelephoneType.get(type)));
            card.addTelephoneNumber(phone);
        });
        address(card, record.path("address"));
        text(record, "jobTitle").ifPresent(card::addTitle);
        text(record, "company").ifPresent(card::setOrganization);
        text(record, "website").ifPresent(card::addUrl);
        text(record, "birthday").ifPresent(day -> card.setBirthday(new Birthday(LocalDate.parse(day))));
        var tags = record.path("tags").valueStream().map(JsonNode::asString).toArray(String[]::new);
        if (tags.length > 0) {
            card.setCategories(tags);
        }
        card.setUid(new Uid("urn:uuid:" + record.path("id").asString()));
        out.write(card);
    }

    private static void name(VCard card, JsonNode said) {
        var name = new StructuredName();
        text(said, "given").ifPresent(name::setGiven);
        text(said, "family").ifPresent(name::setFamily);
        text(said, "middle").ifPresent(name.getAdditionalNames()::add);
        text(said, "prefix").ifPresent(name.getPrefixes()::add);
        text(said, "suffix").ifPresent(name.getSuffixes()::add);
        card.setStructuredName(name);
        card.setFormattedName(said.path("display").asString(""));
    }

    private static void address(VCard card, JsonNode said) {
        if (said.isObject() && !said.isEmpty()) {
            var address = new Address();
            text(said, "street").ifPresent(address::setStreetAddress);
            text(said, "city").ifPresent(address::setLocality);
            text(said, "region").ifPresent(address::setRegion);
            text(said, "postalCode").ifPresent(address::setPostalCode);
            text(said, "country").ifPresent(address::setCountry);
            card.addAddress(address);
        }
    }

    private static Optional<String> type(JsonNode one) {
        return text(one, "label").map(label -> TYPES.getOrDefault(label, label));
    }

    private static Optional<String> text(JsonNode of, String field) {
        var text = of.path(field).asString("");
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
