package org.kinward.suite.handover;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.field.spi.Ref;
import org.kinward.platform.language.Messages;
import org.kinward.suite.mail.Addresses;
import org.kinward.suite.mail.greeting.Salutation;
import tools.jackson.databind.JsonNode;

/**
 * Who reads a letter to a customer: the customer, or of a company the person we know best there.
 *
 * @param person whose name greets; null for a company of which we know nobody
 * @param customer the company, where it is one
 */
record Addressee(Ref ref, @Nullable JsonNode person, JsonNode customer) {

    /** The first address a mail can be sent to. */
    Optional<String> address() {
        return first(person).or(() -> first(customer));
    }

    private static Optional<String> first(@Nullable JsonNode record) {
        return record == null
                ? Optional.empty()
                : record.path("emails")
                        .valueStream()
                        .map(one -> one.path("value").asString(""))
                        .filter(Addresses::sound)
                        .findFirst();
    }

    String name() {
        JsonNode name = (person == null ? customer : person).path("name");
        return name.isObject() ? name.path("display").asString("") : name.asString("");
    }

    /** What they prefer; else what is spoken where they are; else what the receiver speaks. */
    Locale language(Locale otherwise) {
        String preferred =
                person == null ? "" : person.path("preferredLanguage").asString("");
        if (!preferred.isEmpty()) {
            return Messages.nearest(preferred);
        }
        String country =
                person == null ? "" : person.path("address").path("country").asString("");
        String where =
                country.isEmpty() ? customer.path("address").path("country").asString("") : country;
        return switch (where) {
            case "PT" -> Messages.nearest("pt-PT");
            case "BR" -> Messages.nearest("pt-BR");
            case "PL" -> Messages.nearest("pl");
            case "GB", "IE", "US", "CA", "AU", "NZ" -> Locale.ENGLISH;
            default -> otherwise;
        };
    }

    String salutation(Locale language) {
        JsonNode name = person == null ? customer.path("no name") : person.path("name");
        return Salutation.of(
                language.toLanguageTag(),
                new Salutation.Person(part(name, "prefix"), part(name, "given"), part(name, "family")));
    }

    private static @Nullable String part(JsonNode name, String key) {
        return name.path(key).isString() ? name.path(key).asString() : null;
    }
}
