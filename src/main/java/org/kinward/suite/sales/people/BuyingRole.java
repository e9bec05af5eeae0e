package org.kinward.suite.sales.people;

import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.personal.PersonalData;
import org.kinward.engine.field.spi.Ref;
import org.kinward.suite.party.Contact;
import org.kinward.suite.sales.Opportunity;
import org.springframework.stereotype.Component;

/** Which part a person plays in buying: who decides, who pays, who uses it, who speaks for us or stands in the way. */
@Component
public final class BuyingRole extends ObjectType {
    public final Field<Ref> opportunity = to("opportunity", Opportunity.class).required();
    public final Field<Ref> contact = to("contact", Contact.class).required();
    public final Field<String> role = select(
                    "role",
                    "decider:violet",
                    "buyer:blue",
                    "user:teal",
                    "influencer:orange",
                    "champion:green",
                    "blocker:red",
                    "other")
            .required()
            .personal(PersonalData.Kind.WORK, PersonalData.Purpose.RELATIONSHIP);
    public final Field<String> note =
            text("note").personal(PersonalData.Kind.COMMUNICATION, PersonalData.Purpose.RELATIONSHIP);

    public BuyingRole() {
        super("buyingRole");
        icon("users-group");
        link();
        list(opportunity, contact, role, note);
        section("main", opportunity, contact, role, note, owner, team);
    }
}
