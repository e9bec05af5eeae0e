package org.kinward.suite.party;

import java.time.LocalDate;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.address.Address;
import org.kinward.engine.field.contactpoint.Entries;
import org.kinward.engine.field.personname.PersonName;
import org.kinward.engine.field.spi.TextList;
import org.springframework.stereotype.Component;

/** A person. The companies they work at are links of their own ({@link WorksAt}), several at once and in time. */
@Component
public final class Contact extends ObjectType {
    public final Field<PersonName> name = personName("name").required().title();
    public final Field<String> jobTitle = text("jobTitle");
    public final Field<Entries> emails = email("emails");
    public final Field<Entries> phones = phone("phones");
    public final Field<Address> address = address("address");
    public final Field<LocalDate> birthday = date("birthday");
    public final Field<String> preferredLanguage = select("preferredLanguage", "en", "pt-PT", "pt-BR", "pl");
    public final Field<TextList> preferredChannels = multiSelect(
            "preferredChannels",
            "call:blue",
            "email:teal",
            "meeting:violet",
            "chat:green",
            "sms:green",
            "letter:yellow");
    public final Field<String> source = select("source", Sources.all());
    public final Field<TextList> tags = tags("tags");
    public final Field<String> description = longText("description");
    public final Field<String> externalId = text("externalId").unique();

    public Contact() {
        super("contact");
        looks("user", "directory");
        trait("party");
        list(name, jobTitle, emails, phones, owner, updatedAt);
        section("main", name, jobTitle, emails, phones, tags, owner, team);
        section("personal", address, birthday, preferredLanguage, preferredChannels);
        section("background", source, description, externalId);
    }
}
