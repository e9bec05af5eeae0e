package org.kinward.suite.mail;

import java.time.Instant;
import java.util.UUID;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.personal.PersonalData.Kind;
import org.kinward.engine.field.personal.PersonalData.Purpose;
import org.kinward.engine.field.richtext.RichText;
import org.kinward.engine.field.spi.Ref;
import org.kinward.suite.activity.About;
import org.springframework.stereotype.Component;

/**
 * One e-mail, ours or theirs. Who writes it and who gets it are {@link Correspondent}s; what is attached to it are files on it.
 *
 * <p>An outgoing one is a {@link #DRAFT}, then {@link #WAITING} until {@link #sendAt}, for a moment {@link #SENDING}, then
 * {@link #SENT} or {@link #FAILED}; one that came back is {@link #BOUNCED}. An incoming one is {@link #RECEIVED} and stays so.
 */
@Component
public final class Email extends ObjectType {
    public static final String KEY = "email";

    public static final String IN = "in";
    public static final String OUT = "out";

    public static final String DRAFT = "draft";
    public static final String WAITING = "waiting";
    public static final String SENDING = "sending";
    public static final String SENT = "sent";
    public static final String FAILED = "failed";
    public static final String BOUNCED = "bounced";
    public static final String RECEIVED = "received";

    public final Field<String> subject = text("subject").title().personal(Kind.COMMUNICATION, Purpose.RELATIONSHIP);
    public final Field<String> direction =
            select("direction", "in:teal", "out:blue").required().readOnly().initially(OUT);
    public final Field<String> status = select(
                    "status",
                    "draft:gray",
                    "waiting:yellow",
                    "sending:blue",
                    "sent:green",
                    "failed:red",
                    "bounced:red",
                    "received:teal")
            .required()
            .readOnly()
            .initially(DRAFT);
    /** When it was sent, or arrived; of a draft when it was begun. */
    public final Field<Instant> occurredAt =
            instant("occurredAt").required().readOnly().indexed();
    /** When it is to go. */
    public final Field<Instant> sendAt = instant("sendAt").readOnly().indexed();

    public final Field<Object> correspondents = children("correspondents", Correspondent.class);
    /** As it is shown: cleaned, without pictures from elsewhere. */
    public final Field<RichText> body = richText("body").personal(Kind.COMMUNICATION, Purpose.RELATIONSHIP);
    /** The text beside the HTML, as it came; none of one that was written here. */
    public final Field<String> plainText =
            longText("plainText").readOnly().personal(Kind.COMMUNICATION, Purpose.RELATIONSHIP);

    public final Field<Ref> about = toOneOfKeys("about", About.keys());
    /** The one it replies to, of which its place in the conversation follows. */
    public final Field<Ref> answers = to("answers", Email.class);
    /** By which it goes, or came. */
    public final Field<Ref> mailAccount = to("mailAccount", MailAccount.class);

    /** With its angle brackets, as all of the kind below. */
    public final Field<String> messageId = text("messageId").readOnly().indexed();

    public final Field<String> inReplyTo = text("inReplyTo").readOnly().indexed();
    /** Message ids of those before it in its conversation, the oldest first, a blank between. */
    public final Field<String> referenceIds = longText("referenceIds").readOnly();
    /** The message id its conversation began with: all of a conversation share it. */
    public final Field<String> conversation = text("conversation").readOnly().indexed();
    /** Owner and message id in one: however often somebody's copy arrives, it is one record. */
    public final Field<String> filingKey = text("filingKey").readOnly().unique();

    /** Why it did not go, or came back, as a kind; what the server said is {@link #refusal}. */
    public final Field<String> problem = select(
                    "problem",
                    "unreachable:orange",
                    "signInRefused:red",
                    "recipientRefused:red",
                    "refused:red",
                    "bounced:red",
                    "uncertain:yellow",
                    "accountMissing:red",
                    "incomplete:red")
            .readOnly();

    public final Field<String> refusal =
            longText("refusal").readOnly().personal(Kind.COMMUNICATION, Purpose.RELATIONSHIP);
    public final Field<Long> attempts = integer("attempts").readOnly();

    /** What {@link #filingKey} is. */
    public static String filingKey(UUID owner, String messageId) {
        return owner + "/" + messageId;
    }

    public Email() {
        super(KEY);
        icon("mail");
        trait("activity");
        list(subject, direction, status, about, occurredAt, owner);
        section("main", subject, direction, status, occurredAt, sendAt, problem, refusal, about, owner, team);
        section("correspondents", correspondents);
        section("letter", body, answers, mailAccount);
        section("trace", messageId, inReplyTo, referenceIds, conversation, filingKey, attempts, plainText);
    }
}
