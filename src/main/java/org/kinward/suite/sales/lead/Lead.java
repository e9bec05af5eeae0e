package org.kinward.suite.sales.lead;

import java.time.Instant;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.address.Address;
import org.kinward.engine.field.contactpoint.Entries;
import org.kinward.engine.field.personal.PersonalData.Kind;
import org.kinward.engine.field.personal.PersonalData.Purpose;
import org.kinward.engine.field.personname.PersonName;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.field.spi.TextList;
import org.kinward.suite.party.Account;
import org.kinward.suite.party.Contact;
import org.kinward.suite.party.Sources;
import org.kinward.suite.sales.Opportunity;
import org.springframework.stereotype.Component;

/** Somebody who might buy, as told: a card from a fair, a form on a web site, a referral, a call. */
@Component
public final class Lead extends ObjectType {
    public static final String KEY = "lead";
    public static final String CONVERTED = "converted";
    public static final String DISQUALIFIED = "disqualified";

    public final Field<String> name =
            text("name").required().readOnly().title().personal(Kind.NAME, Purpose.RELATIONSHIP);
    public final Field<PersonName> person = personName("person").personal(Kind.NAME, Purpose.RELATIONSHIP);
    public final Field<String> company = text("company");
    public final Field<String> jobTitle = text("jobTitle").personal(Kind.WORK, Purpose.RELATIONSHIP);
    public final Field<Entries> emails = email("emails").personal(Kind.CONTACT, Purpose.RELATIONSHIP);
    public final Field<Entries> phones = phone("phones").personal(Kind.CONTACT, Purpose.RELATIONSHIP);
    public final Field<Address> address = address("address").personal(Kind.ADDRESS, Purpose.RELATIONSHIP);
    public final Field<String> website = url("website");
    public final Field<String> taxId = text("taxId");
    public final Field<String> status = select(
                    "status", "new:blue", "working:violet", "waiting:yellow", "converted:green", "disqualified:gray")
            .required()
            .initially("new");
    public final Field<String> temperature = select("temperature", "cold:blue", "warm:orange", "hot:red");
    public final Field<Long> score = integer("score").readOnly().indexed();
    public final Field<TextList> scoreReasons =
            multiSelect("scoreReasons", Signal.keys()).readOnly();
    public final Field<Boolean> visited = bool("visited").required().initially("false");
    public final Field<String> interest = longText("interest").personal(Kind.PREFERENCE, Purpose.RELATIONSHIP);
    public final Field<String> source = select("source", Sources.all());
    public final Field<String> occasion = text("occasion");
    public final Field<Ref> referredBy = toOneOf("referredBy", Account.class, Contact.class);
    public final Field<String> whyDisqualified = select(
            "whyDisqualified", "noNeed:gray", "noBudget:orange", "unreachable:yellow", "notOurs:violet", "other");
    public final Field<Ref> convertedAccount =
            to("convertedAccount", Account.class).readOnly();
    public final Field<Ref> convertedContact =
            to("convertedContact", Contact.class).readOnly();
    public final Field<Ref> convertedOpportunity =
            to("convertedOpportunity", Opportunity.class).readOnly();
    public final Field<Instant> convertedAt = instant("convertedAt").readOnly();
    public final Field<String> consentText =
            longText("consentText").readOnly().personal(Kind.COMMUNICATION, Purpose.RELATIONSHIP);
    public final Field<Instant> consentAt = instant("consentAt").readOnly();
    public final Field<TextList> tags = tags("tags").personal(Kind.OTHER, Purpose.RELATIONSHIP);
    public final Field<String> description = longText("description").personal(Kind.COMMUNICATION, Purpose.RELATIONSHIP);
    public final Field<String> externalId = text("externalId").unique().personal(Kind.IDENTIFIER, Purpose.RELATIONSHIP);

    public Lead() {
        super(KEY);
        looks("user-plus", "sales");
        trait("person");
        trait(OPEN_TO_FORMS);
        list(name, temperature, score, status, source, phones, emails, owner);
        board(status, null, null);
        section("main", name, person, company, jobTitle, emails, phones, tags, owner, team);
        section("promise", temperature, score, scoreReasons, status, visited, interest, whyDisqualified);
        section("origin", source, occasion, referredBy, consentText, consentAt);
        section("conversion", convertedAccount, convertedContact, convertedOpportunity, convertedAt);
        section("background", website, taxId, address, description, externalId);
    }
}
