package org.kinward.edge.post.out;

import java.net.IDN;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.field.richtext.RichText;

/**
 * A mail as it goes.
 *
 * @param id with its angle brackets
 * @param inReplyTo null in a new conversation
 * @param references ids of those before it, a blank between
 * @param html harmless already
 * @param mark the company's, below what is written; null for none
 * @param automatic whether nobody wrote it, so that no machine answers (RFC 3834)
 */
record Letter(
        String id,
        @Nullable String inReplyTo,
        @Nullable String references,
        Person from,
        Readers readers,
        String subject,
        String html,
        String text,
        List<Attachment> attachments,
        Instant at,
        @Nullable Mark mark,
        boolean automatic) {
    Letter {
        attachments = List.copyOf(attachments);
    }

    /** A PNG picture, and what it says to those who do not see it. */
    record Mark(String company, Content picture) {}

    /** One that begins a conversation, to one reader; its plain form is {@code html} without marks. */
    static Letter first(Person from, Person to, String subject, String html, Instant at) {
        String host = from.address().substring(from.address().lastIndexOf('@') + 1);
        return new Letter(
                "<" + UUID.randomUUID() + "@" + IDN.toASCII(host) + ">",
                null,
                null,
                from,
                new Readers(List.of(to), List.of(), List.of()),
                subject,
                html,
                RichText.of(html).text(),
                List.of(),
                at,
                null,
                false);
    }

    /** As the workspace itself sends it. */
    Letter ofTheHouse(String plain, List<Attachment> enclosed) {
        return new Letter(id, inReplyTo, references, from, readers, subject, html, plain, enclosed, at, mark, true);
    }

    record Person(String address, @Nullable String name) {}

    record Readers(List<Person> to, List<Person> cc, List<Person> bcc) {
        Readers {
            to = List.copyOf(to);
            cc = List.copyOf(cc);
            bcc = List.copyOf(bcc);
        }
    }

    /** @param content kept by us; stays until the mail has gone */
    record Attachment(String name, String contentType, Content content) {
        /** Whether calendars are to do something with it. */
        boolean invites() {
            return contentType.contains("; method=");
        }
    }

    /** Opened as often as it is needed. */
    interface Content {
        java.io.InputStream open() throws java.io.IOException;
    }
}
