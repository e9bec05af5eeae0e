package org.kinward.suite.party;

import java.time.LocalDate;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.address.Address;
import org.kinward.engine.field.contactpoint.Entries;
import org.kinward.engine.field.personal.PersonalData;
import org.kinward.engine.field.personname.PersonName;
import org.kinward.engine.field.spi.TextList;
import org.springframework.stereotype.Component;

/** A person. The companies they work at are links of their own ({@link WorksAt}), several at once and in time. */
@Component
public final class Contact extends ObjectType {
    public static final String KEY = "contact";

    public final Field<PersonName> name =
            personName("name").required().title().personal(PersonalData.Kind.NAME, PersonalData.Purpose.RELATIONSHIP);
    public final Field<String> jobTitle =
            text("jobTitle").personal(PersonalData.Kind.WORK, PersonalData.Purpose.RELATIONSHIP);
    public final Field<Entries> emails =
            email("emails").personal(PersonalData.Kind.CONTACT, PersonalData.Purpose.RELATIONSHIP);
    public final Field<Entries> phones =
            phone("phones").personal(PersonalData.Kind.CONTACT, PersonalData.Purpose.RELATIONSHIP);
    public final Field<String> website =
            url("website").personal(PersonalData.Kind.CONTACT, PersonalData.Purpose.RELATIONSHIP);
    public final Field<Address> address =
            address("address").personal(PersonalData.Kind.ADDRESS, PersonalData.Purpose.RELATIONSHIP);
    public final Field<LocalDate> birthday =
            date("birthday").personal(PersonalData.Kind.BIRTH, PersonalData.Purpose.RELATIONSHIP);
    public final Field<String> preferredLanguage = select("preferredLanguage", "en", "pt-PT", "pt-BR", "pl")
            .personal(PersonalData.Kind.PREFERENCE, PersonalData.Purpose.RELATIONSHIP);
    public final Field<TextList> preferredChannels = multiSelect(
                    "preferredChannels",
                    "call:blue",
                    "email:teal",
                    "meeting:violet",
                    "chat:green",
                    "sms:green",
                    "letter:yellow")
            .personal(PersonalData.Kind.PREFERENCE, PersonalData.Purpose.RELATIONSHIP);
    public final Field<String> source = select("source", Sources.all());
    public final Field<TextList> tags =
            tags("tags").personal(PersonalData.Kind.OTHER, PersonalData.Purpose.RELATIONSHIP);
    public final Field<String> description =
            longText("description").personal(PersonalData.Kind.COMMUNICATION, PersonalData.Purpose.RELATIONSHIP);
    public final Field<String> externalId =
            text("externalId").unique().personal(PersonalData.Kind.IDENTIFIER, PersonalData.Purpose.RELATIONSHIP);

    public Contact() {
        super(KEY);
        looks("user", "directory");
        trait("party");
        trait("person");
        list(name, jobTitle, emails, phones, owner, updatedAt);
        section("main", name, jobTitle, emails, phones, tags, owner, team);
        section("personal", address, website, birthday, preferredLanguage, preferredChannels);
        section("background", source, description, externalId);
    }
}
