package org.kinward.suite.consent;

import java.time.Instant;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.personal.PersonalData;
import org.kinward.engine.field.spi.Ref;
import org.kinward.suite.party.Account;
import org.kinward.suite.party.Contact;
import org.springframework.stereotype.Component;

/** An entry of the ledger: that a party agreed to something, or took it back. What is proof is never changed: what follows is another entry. */
@Component
public final class Consent extends ObjectType {
    public static final String KEY = "consent";
    public static final String GIVEN = "given";
    public static final String WITHDRAWN = "withdrawn";
    /** The purpose of a form that asks whether one may be written to. */
    public static final String CONTACT_ME = "contact";

    public final Field<Ref> party =
            toOneOf("party", Account.class, Contact.class).required();
    public final Field<String> purpose = select(
                    "purpose",
                    CONTACT_ME + ":blue",
                    "newsletter:teal",
                    "offers:violet",
                    "events:orange",
                    "research:pink",
                    "profiling:yellow",
                    "sharing:red")
            .required();
    /** None where it is for all of them. */
    public final Field<String> channel = select("channel", "email", "phone", "sms", "post", "messenger");

    public final Field<String> decision =
            select("decision", GIVEN + ":green", WITHDRAWN + ":red").required().initially(GIVEN);
    public final Field<Instant> at = instant("at").required().indexed();
    public final Field<String> how = select("how", "form", "signed", "written", "spoken", "link", "other")
            .required()
            .initially("other");
    /** What was agreed to, word by word. */
    public final Field<String> wording = longText("wording");

    public final Field<String> wordingVersion = text("wordingVersion");
    /** How it can be shown; a file may hang on the entry too. */
    public final Field<String> evidence =
            longText("evidence").personal(PersonalData.Kind.COMMUNICATION, PersonalData.Purpose.LEGAL);

    public final Field<String> source =
            text("source").personal(PersonalData.Kind.COMMUNICATION, PersonalData.Purpose.LEGAL);

    public Consent() {
        super(KEY);
        icon("writing-sign");
        trait(ADDED_ONLY);
        trait("irreversible");
        list(party, purpose, channel, decision, at, how);
        section("main", party, purpose, channel, decision, at, how, wording, wordingVersion, evidence, source);
    }
}
