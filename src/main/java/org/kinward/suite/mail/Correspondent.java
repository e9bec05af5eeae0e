package org.kinward.suite.mail;

import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.personal.PersonalData.Kind;
import org.kinward.engine.field.personal.PersonalData.Purpose;
import org.kinward.engine.field.spi.Ref;
import org.springframework.stereotype.Component;

/** Who wrote an e-mail or gets it: an address, and whose it is where we know. */
@Component
public final class Correspondent extends ObjectType {
    public static final String KEY = "correspondent";

    public static final String FROM = "from";
    public static final String TO = "to";
    public static final String CC = "cc";
    public static final String BCC = "bcc";
    public static final String REPLY_TO = "replyTo";

    public final Field<String> role = select("role", "from:blue", "to:teal", "cc:gray", "bcc:gray", "replyTo:gray")
            .required()
            .initially(TO);
    /** As it stood in the mail: what came in may be no address at all. */
    public final Field<String> address =
            text("address").required().title().indexed().personal(Kind.CONTACT, Purpose.RELATIONSHIP);
    /** As it was written beside the address. */
    public final Field<String> name = text("name").personal(Kind.NAME, Purpose.RELATIONSHIP);

    public final Field<Ref> party = toOneOfKeys("party", "contact", "account", "lead");
    /** What the server said of this one. */
    public final Field<String> refusal = text("refusal").readOnly();

    public Correspondent() {
        super(KEY);
        icon("user");
        partOf(Email.class);
        list(role, name, address, party);
        section("main", role, name, address, party, refusal);
    }
}
