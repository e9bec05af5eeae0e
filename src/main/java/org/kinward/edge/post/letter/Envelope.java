package org.kinward.edge.post.letter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the text.
 *
 * @param replyTo where its sender wants answers to go; empty for whom it is from
 * @param date as the sender's clock had it; null where it is missing or no date
 */
public record Envelope(
        String subject,
        List<Mailbox> from,
        List<Mailbox> replyTo,
        Recipients recipients,
        @Nullable Instant date,
        Thread thread) {
    public Envelope {
        from = List.copyOf(from);
        replyTo = List.copyOf(replyTo);
    }

    /** The same of a mail that had no id of its own, under this one. */
    Envelope known(String id) {
        return new Envelope(subject, from, replyTo, recipients, date, new Thread(id, thread.references()));
    }

    /** To whom it says it goes. */
    public record Recipients(List<Mailbox> to, List<Mailbox> cc, List<Mailbox> bcc) {
        public Recipients {
            to = List.copyOf(to);
            cc = List.copyOf(cc);
            bcc = List.copyOf(bcc);
        }

        public List<Mailbox> all() {
            List<Mailbox> all = new ArrayList<>(to);
            all.addAll(cc);
            all.addAll(bcc);
            return all;
        }
    }

    /**
     * Which mail it is and which came before it (RFC 5322, 3.6.4); without the angle brackets.
     *
     * @param id empty where it has none
     * @param references oldest first, what it answers last
     */
    public record Thread(String id, List<String> references) {
        public Thread {
            references = List.copyOf(references);
        }
    }
}
