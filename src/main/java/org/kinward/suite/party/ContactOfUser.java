package org.kinward.suite.party;

import org.kinward.engine.access.User;
import org.kinward.engine.catalog.Extension;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.field.personal.PersonalData;
import org.kinward.engine.field.spi.Ref;
import org.springframework.stereotype.Component;

/** Which contact a user is: whoever works here is a person we know as well. No contact is two users. */
@Component
public final class ContactOfUser extends Extension {
    /** It identifies whose record it is, so that nobody is erased as the one and stays as the other. */
    public final Field<Ref> contact =
            to("contact", Contact.class).unique().personal(PersonalData.Kind.IDENTIFIER, PersonalData.Purpose.ACCESS);

    public ContactOfUser() {
        super(User.class, "party");
    }
}
