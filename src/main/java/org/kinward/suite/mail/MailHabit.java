package org.kinward.suite.mail;

import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.personal.PersonalData;
import org.kinward.engine.field.richtext.RichText;
import org.kinward.engine.field.spi.Ref;
import org.springframework.stereotype.Component;

/** How somebody writes mails: what stands under them, by which account they go, and how long one may think again. One for each. */
@Component
public final class MailHabit extends ObjectType {
    static final long USUAL_DELAY = 10;

    /** The owner's id: one has one. */
    public final Field<String> key = text("key").readOnly().title().unique();

    public final Field<RichText> signature =
            richText("signature").personal(PersonalData.Kind.COMMUNICATION, PersonalData.Purpose.ACCESS);
    public final Field<Ref> mailAccount = to("mailAccount", MailAccount.class);
    /** Seconds between "send" and the sending. */
    public final Field<Long> delay = integer("delay").required().initially("10");

    public MailHabit() {
        super("mailHabit");
        icon("mail");
        kept(Custody.PERSONAL);
        list(key, mailAccount, delay);
        section("main", signature, mailAccount, delay, key, owner);
    }
}
