package org.kinward.edge.post.letter;

import java.util.List;
import java.util.Map;

/**
 * A mail that was read.
 *
 * @param headers by name in lower case, decoded, in their order
 * @param text what was written, without markup; made of the HTML where there is nothing else
 * @param html cleaned of everything that could do harm; empty where there is none
 * @param trouble what could not be read as it was meant: a charset nobody knows, a part left out
 */
public record Letter(
        Envelope envelope,
        Map<String, List<String>> headers,
        String text,
        String html,
        List<Attachment> attachments,
        List<String> trouble) {
    public Letter {
        headers = Map.copyOf(headers);
        attachments = List.copyOf(attachments);
        trouble = List.copyOf(trouble);
    }

    /** First of its name; empty where there is none. */
    public String header(String name) {
        return headers.getOrDefault(name, List.of("")).getFirst();
    }

    Letter known(String id) {
        return new Letter(envelope.known(id), headers, text, html, attachments, trouble);
    }

    public Words words() {
        return new Words(text, html);
    }

    /** Who wrote it; without an address where it says so nowhere. */
    public Mailbox sender() {
        return envelope.from().isEmpty() ? new Mailbox("", "") : envelope.from().getFirst();
    }

    /**
     * Whether a machine sent it (RFC 3834 and what stood before it): it is never answered, and nobody is called for it.
     */
    public boolean automatic() {
        String said = header("auto-submitted").toLowerCase(java.util.Locale.ROOT);
        String precedence = header("precedence").toLowerCase(java.util.Locale.ROOT);
        return !said.isEmpty() && !said.startsWith("no")
                || precedence.equals("bulk")
                || precedence.equals("junk")
                || precedence.equals("list")
                || precedence.equals("auto_reply")
                || headers.containsKey("x-autoreply")
                || headers.containsKey("x-autorespond")
                || headers.containsKey("list-id")
                || header("return-path").strip().equals("<>");
    }
}
