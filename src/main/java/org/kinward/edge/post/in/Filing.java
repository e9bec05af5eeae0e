package org.kinward.edge.post.in;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.post.letter.Attachment;
import org.kinward.edge.post.letter.Envelope;
import org.kinward.edge.post.letter.Forwarded;
import org.kinward.edge.post.letter.Letter;
import org.kinward.edge.post.letter.Mailbox;
import org.kinward.edge.post.letter.Words;

/**
 * What of a mail becomes a record.
 *
 * @param outgoing whether the one it is filed for wrote it
 * @param replyTo where answers go, where that is not whom it is from
 * @param thread message ids without angle brackets; never without its own
 * @param automatic whether a machine sent it: it is filed, and nobody is called for it
 */
record Filing(
        boolean outgoing,
        Instant at,
        List<Mailbox> from,
        List<Mailbox> replyTo,
        Envelope.Recipients recipients,
        String subject,
        Words words,
        Envelope.Thread thread,
        List<Attachment> attachments,
        boolean automatic) {
    private static final Instant FIRST_MAILS = Instant.parse("1990-01-01T00:00:00Z");

    /**
     * @param own under which addresses the one it is filed for writes, in lower case
     * @param dropped whether it came to an address that takes mails to be filed, which then is nobody's
     * @param now no mail was written later
     */
    static Filing of(Letter letter, Set<String> own, Predicate<String> dropped, Instant now) {
        boolean ours = own.contains(letter.sender().folded());
        Envelope.Recipients others = without(letter.envelope().recipients(), dropped);
        boolean toNobodyElse = others.all().stream().allMatch(one -> own.contains(one.folded()));
        if (ours && toNobodyElse) {
            Optional<Forwarded> before = Forwarded.of(letter);
            if (before.isPresent()) {
                return forwarded(letter, before.get(), own, now);
            }
        }
        return new Filing(
                ours,
                moment(letter.envelope().date(), now),
                letter.envelope().from(),
                ours ? List.of() : elsewhere(letter, dropped),
                others,
                letter.envelope().subject(),
                letter.words(),
                letter.envelope().thread(),
                letter.attachments(),
                letter.automatic());
    }

    private static Filing forwarded(Letter letter, Forwarded before, Set<String> own, Instant now) {
        return new Filing(
                own.contains(before.from().folded()),
                moment(before.date() == null ? letter.envelope().date() : before.date(), now),
                List.of(before.from()),
                List.of(),
                new Envelope.Recipients(before.to(), List.of(), List.of()),
                before.subject().isBlank() ? letter.envelope().subject() : before.subject(),
                new Words(before.text(), ""),
                letter.envelope().thread(),
                letter.attachments().stream()
                        .filter(one -> !one.type().equals("message/rfc822"))
                        .toList(),
                false);
    }

    private static List<Mailbox> elsewhere(Letter letter, Predicate<String> dropped) {
        List<String> from =
                letter.envelope().from().stream().map(Mailbox::folded).toList();
        return without(letter.envelope().replyTo(), dropped).stream()
                .filter(one -> !from.contains(one.folded()))
                .toList();
    }

    private static Envelope.Recipients without(Envelope.Recipients all, Predicate<String> dropped) {
        return new Envelope.Recipients(
                without(all.to(), dropped), without(all.cc(), dropped), without(all.bcc(), dropped));
    }

    private static List<Mailbox> without(List<Mailbox> all, Predicate<String> dropped) {
        return all.stream().filter(one -> !dropped.test(one.address())).toList();
    }

    /** A clock that is wrong must not put a mail where nobody finds it. */
    private static Instant moment(@Nullable Instant said, Instant now) {
        return said != null && said.isAfter(FIRST_MAILS) && said.isBefore(now.plus(Duration.ofDays(1))) ? said : now;
    }

    /** Whom it is between, besides the one it is filed for. */
    List<Mailbox> others() {
        List<Mailbox> others = new ArrayList<>();
        if (!outgoing) {
            others.addAll(from);
        }
        others.addAll(recipients.all());
        return others;
    }
}
