package org.kinward.edge.post.in;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Optional;
import org.kinward.edge.post.letter.Letter;
import org.kinward.edge.post.letter.Letters;
import org.kinward.edge.post.letter.Unreadable;
import org.kinward.kernel.error.Refusal;
import org.kinward.platform.jobs.Lease;
import org.kinward.platform.outside.MailHosts;
import org.kinward.suite.mail.MailSecrets;
import org.springframework.stereotype.Component;

/**
 * Reads a mailbox on from where it was left. A mail is dealt with, then the place moves on: a process that dies between
 * leaves one that is dealt with again, which changes nothing. No mail keeps the others waiting: one that is bad is noted
 * aside.
 */
@Component
final class ReadInbox {
    private static final int AT_ONCE = 500;
    private static final int TRIES = 5;

    private final MailSecrets secrets;
    private final Places places;
    private final Asides asides;
    private final TakeMail mails;
    private final MailHosts hosts;

    ReadInbox(MailSecrets secrets, Places places, Asides asides, TakeMail mails, MailHosts hosts) {
        this.secrets = secrets;
        this.places = places;
        this.asides = asides;
        this.mails = mails;
        this.hosts = hosts;
    }

    /** @throws MessagingException what the server said, or that it did not answer */
    void read(Inbox inbox, Lease lease) throws MessagingException {
        try (ImapFolder folder = ImapFolder.open(inbox, password(inbox), hosts)) {
            long validity = folder.validity();
            long place = places.of(inbox, validity);
            if (place == 0 && !places.move(lease, inbox, validity, 0)) {
                return;
            }
            int dealtWith = 0;
            for (ImapFolder.Lying lying : folder.after(place)) {
                if (dealtWith++ == AT_ONCE || !lease.renew()) {
                    return;
                }
                deal(inbox, new Asides.Where(inbox.account(), validity, lying.uid()), lying);
                if (!places.move(lease, inbox, validity, lying.uid())) {
                    return;
                }
            }
        }
    }

    /** That of the very server it was given for. */
    private String password(Inbox inbox) {
        return inbox.server().hasPassword()
                ? secrets.open(inbox.account(), MailSecrets.Server.IMAP).orElse("")
                : "";
    }

    private void deal(Inbox inbox, Asides.Where where, ImapFolder.Lying lying) throws MessagingException {
        Optional<Letter> letter = fetch(where, lying);
        if (letter.isEmpty()) {
            return;
        }
        try {
            String refused = mails.take(inbox, letter.get());
            if (!refused.isEmpty()) {
                aside(where, Asides.Kind.STRANGER, letter.get(), refused);
            }
        } catch (Refusal refusal) {
            aside(where, Asides.Kind.REFUSED, letter.get(), String.valueOf(refusal.getMessage()));
        } catch (IOException | RuntimeException e) {
            // The database may be away, or the disk full: then it is the same with the next mail, and this one waits.
            if (places.tried(inbox.account()) < TRIES) {
                throw new IllegalStateException("a mail was not filed", e);
            }
            aside(where, Asides.Kind.REFUSED, letter.get(), e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private Optional<Letter> fetch(Asides.Where where, ImapFolder.Lying lying) throws MessagingException {
        try {
            return Optional.of(Letters.read(lying.content()));
        } catch (Unreadable | ImapFolder.TooLarge | IOException e) {
            asides.keep(where, Asides.Kind.UNREADABLE, "", "", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private void aside(Asides.Where where, Asides.Kind kind, Letter letter, String reason) {
        asides.keep(where, kind, letter.sender().address(), letter.envelope().subject(), reason);
    }
}
