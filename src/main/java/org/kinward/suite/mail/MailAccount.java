package org.kinward.suite.mail;

import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.personal.PersonalData;
import org.kinward.engine.field.spi.Ref;
import org.springframework.stereotype.Component;

/**
 * By which mails go and come: the company's, or one user's own. Its passwords are no fields: they are sealed, apart, and given
 * out to nobody ({@link MailSecrets}).
 */
@Component
public final class MailAccount extends ObjectType {
    public static final String KEY = "mailAccount";

    public static final String TLS = "tls";
    public static final String START_TLS = "startTls";
    public static final String NONE = "none";

    public final Field<String> name = text("name").required().title();
    /** What mails by it are from. */
    public final Field<String> address =
            text("address").required().personal(PersonalData.Kind.CONTACT, PersonalData.Purpose.ACCESS);
    /** Who alone may send by it; everybody may where nobody is named. What somebody holds is their own, and erased with them. */
    public final Field<Ref> holder = user("holder").personal(PersonalData.Kind.IDENTIFIER, PersonalData.Purpose.ACCESS);

    public final Field<Boolean> active = bool("active").required().initially("true");

    public final Field<String> smtpHost = text("smtpHost");
    public final Field<Long> smtpPort = integer("smtpPort");
    public final Field<String> smtpSecurity =
            select("smtpSecurity", TLS, START_TLS, NONE).required().initially(START_TLS);
    /** None where the server asks for no name. */
    public final Field<String> smtpLogin = text("smtpLogin");

    /** Whether there is one. */
    public final Field<Boolean> smtpPassword =
            bool("smtpPassword").required().readOnly().initially("false");

    /** None where no mail is read by it. */
    public final Field<String> imapHost = text("imapHost");

    public final Field<Long> imapPort = integer("imapPort");
    public final Field<String> imapSecurity =
            select("imapSecurity", TLS, START_TLS, NONE).required().initially(TLS);
    public final Field<String> imapLogin = text("imapLogin");
    /** Whether there is one. */
    public final Field<Boolean> imapPassword =
            bool("imapPassword").required().readOnly().initially("false");

    public final Field<String> imapFolder = text("imapFolder").initially("INBOX");
    /** The address whose mails land in that folder; private drop addresses are made of it, with a word after a plus. */
    public final Field<String> dropAddress = text("dropAddress");
    /** Why its mails could not be read of late; none where they can. */
    public final Field<String> readingProblem = longText("readingProblem").readOnly();

    public MailAccount() {
        super(KEY);
        icon("mail");
        kept(Custody.CONFIGURATION);
        list(name, address, holder, active, updatedAt);
        section("main", name, address, holder, active);
        section("outgoing", smtpHost, smtpPort, smtpSecurity, smtpLogin, smtpPassword);
        section(
                "incoming",
                imapHost,
                imapPort,
                imapSecurity,
                imapLogin,
                imapPassword,
                imapFolder,
                dropAddress,
                readingProblem);
    }
}
