package org.kinward.edge.post.letter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a forwarded mail was before: said by the lines that mail programs put above it, or by the mail itself, attached.
 *
 * @param text what was written, below those lines
 */
public record Forwarded(
        Mailbox from,
        List<Mailbox> to,
        String subject,
        @Nullable Instant date,
        String text) {
    private static final String FROM = "from|de|od|von|da";
    private static final Pattern MARK =
            Pattern.compile("(?im)^[>\\s]*(-{3,}\\s*(forwarded message|mensagem encaminhada|mensagem reencaminhada"
                    + "|przekazana wiadomość|wiadomość przekazana dalej|forwarded message from.*|original message"
                    + "|mensagem original|oryginalna wiadomość|wiadomość oryginalna)\\s*-{3,}"
                    + "|(begin forwarded message|início da mensagem (re)?encaminhada|mensagem (re)?encaminhada"
                    + "|początek przekazanej wiadomości|początek wiadomości przekazanej dalej)\\s*:|_{20,})\\s*$");
    private static final Pattern LINE = Pattern.compile("^[>\\s]*\\*?([\\p{L} ./]{1,24}?)\\s*:\\*?\\s*(.*)$");
    private static final Pattern IS_FORWARD =
            Pattern.compile("(?i)^\\s*(fwd?|enc|rv|tr|wg|pd|przek|fw)\\s*:.*", Pattern.DOTALL);
    private static final int HEADERS = 14;

    /** Whether its subject says that it is forwarded; beginnings of three languages and those that all use. */
    static boolean said(Letter letter) {
        return IS_FORWARD.matcher(letter.envelope().subject()).matches();
    }

    /** Empty where it is not forwarded, or does not say by whom it was written. */
    public static Optional<Forwarded> of(Letter letter) {
        Optional<Forwarded> attached = letter.attachments().stream()
                .filter(one -> one.type().equals("message/rfc822") && said(letter))
                .findFirst()
                .flatMap(Forwarded::attached);
        return attached.isPresent() ? attached : within(letter);
    }

    private static Optional<Forwarded> attached(Attachment attachment) {
        try {
            Letter before = Letters.read(attachment.content());
            Envelope envelope = before.envelope();
            return before.sender().address().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Forwarded(
                            before.sender(),
                            envelope.recipients().to(),
                            envelope.subject(),
                            envelope.date(),
                            before.text()));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    private static Optional<Forwarded> within(Letter letter) {
        Matcher mark = MARK.matcher(letter.text());
        if (mark.find()) {
            return lines(letter.text().substring(mark.end()));
        }
        // Outlook puts nothing above its block but the subject's beginning.
        return said(letter) ? lines(fromBlock(letter.text())) : Optional.empty();
    }

    private static String fromBlock(String text) {
        Matcher block = Pattern.compile("(?im)^[>\\s]*\\*?(" + FROM + ")\\s*:\\*?\\s.*@.*$")
                .matcher(text);
        return block.find() ? text.substring(block.start()) : "";
    }

    private static Optional<Forwarded> lines(String text) {
        List<String> lines = text.strip().lines().toList();
        Mailbox from = null;
        List<Mailbox> to = List.of();
        String subject = "";
        Instant date = null;
        int at = 0;
        for (; at < Math.min(lines.size(), HEADERS) && !lines.get(at).isBlank(); at++) {
            Matcher line = LINE.matcher(lines.get(at));
            if (line.matches()) {
                String name = line.group(1).strip().toLowerCase(java.util.Locale.ROOT);
                String value = line.group(2).strip();
                if (from == null && name.matches(FROM)) {
                    from = first(value);
                } else if (name.matches("to|para|do|an|a")) {
                    to = mailboxes(value);
                } else if (name.matches("subject|assunto|temat|betreff")) {
                    subject = value;
                } else if (name.matches("date|sent|data|enviad[ao]( em)?|wysłano|datum|gesendet")) {
                    date = Headers.date(value);
                }
            }
        }
        String rest = String.join("\n", lines.subList(at, lines.size())).strip();
        return from == null || from.address().isEmpty()
                ? Optional.empty()
                : Optional.of(new Forwarded(from, to, subject, date, rest));
    }

    private static Mailbox first(String value) {
        List<Mailbox> all = mailboxes(value);
        return all.isEmpty() ? new Mailbox("", "") : all.getFirst();
    }

    /** Outlook writes {@code Ana [mailto:ana@example.pt]}, web mail programs {@code Ana <ana@example.pt>}. */
    private static List<Mailbox> mailboxes(String value) {
        return Headers.mailboxesOf(
                value.replaceAll("\\[mailto:([^\\]]+)\\]", "<$1>").replaceAll("\\*", ""));
    }
}
