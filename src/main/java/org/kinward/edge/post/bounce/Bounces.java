package org.kinward.edge.post.bounce;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kinward.edge.post.letter.Attachment;
import org.kinward.edge.post.letter.Letter;
import org.kinward.edge.post.letter.Letters;
import org.kinward.edge.post.letter.Mailbox;
import org.kinward.edge.post.letter.Unreadable;

/** Tells whether a mail is a report that another did not arrive. Nothing is answered to such a mail, ever. */
public final class Bounces {
    private static final Pattern SUBJECT = Pattern.compile("(?is).*(undeliver|non-?delivery|not delivered|delivery"
            + " (status|failure|failed|problem|notification|delayed)|returned mail|returning message|failure"
            + " notice|mail failed|could not be delivered|delivery has failed|mail"
            + " delivery|permanent.*failure|processing error|warning: message|não entregue|falha na"
            + " entrega|niedostarczon|nie dostarczono|zwrot wiadomości).*");
    private static final Pattern REASON =
            Pattern.compile("(?m)^.*\\b[45]\\d\\d[ -]([45]\\.\\d{1,3}\\.\\d{1,3}|[^\\d\\s]).*$");
    private static final Pattern WAITS = Pattern.compile(
            "(?is).*(continue to (try|attempt|be made)|keep (on )?trying|will be retried|delayed|still trying"
                    + "|warning message only|just a warning|not need to resend|not (yet )?been delivered yet"
                    + "|not yet been delivered).*");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^[>\\s]*message-id:\\s*<([^<>\\s]+)>");

    private Bounces() {}

    /** Empty where it is an ordinary mail. */
    public static Optional<Bounce> of(Letter letter) {
        Optional<Bounce> standard = byReport(letter);
        if (standard.isPresent()) {
            return standard;
        }
        Optional<Bounce> said = looksLikeOne(letter) ? byWords(letter) : Optional.empty();
        return said.isPresent() || !looksLikeOne(letter) ? said : within(letter);
    }

    /** A server on its way packed the report into another mail. */
    private static Optional<Bounce> within(Letter letter) {
        return letter.attachments().stream()
                .filter(part -> part.type().equals("message/rfc822"))
                .map(Bounces::read)
                .flatMap(Optional::stream)
                .flatMap(report -> byReport(report).stream())
                .findFirst();
    }

    private static Optional<Letter> read(Attachment part) {
        try {
            return Optional.of(Letters.read(part.content()));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    /** Whether a server wrote it, and not somebody who tells of one that came back. */
    public static boolean likely(Letter letter) {
        return letter.automatic()
                || letter.headers().containsKey("x-failed-recipients")
                || letter.header("content-type").toLowerCase(Locale.ROOT).startsWith("multipart/report")
                || Servers.is(letter.sender().address());
    }

    private static boolean looksLikeOne(Letter letter) {
        return letter.headers().containsKey("x-failed-recipients")
                || letter.header("content-type").toLowerCase(Locale.ROOT).startsWith("multipart/report")
                || Servers.is(letter.sender().address())
                || SUBJECT.matcher(letter.envelope().subject()).matches();
    }

    private static Optional<Bounce> byReport(Letter letter) {
        for (Attachment part : letter.attachments()) {
            if (part.type().endsWith("/delivery-status") || part.type().endsWith("/global-delivery-status")) {
                var status = DeliveryStatus.read(new String(part.content(), StandardCharsets.UTF_8));
                List<String> failed = status.addresses("failed");
                List<String> named = failed.isEmpty() ? status.addresses("delayed") : failed;
                if (!named.isEmpty()) {
                    return Optional.of(new Bounce(named, !failed.isEmpty(), status.reason(), originals(letter)));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Bounce> byWords(Letter letter) {
        Set<String> besides = new LinkedHashSet<>();
        letter.envelope().recipients().all().forEach(one -> besides.add(one.folded()));
        letter.envelope().from().stream().map(Mailbox::folded).forEach(besides::add);
        Set<String> failed = FailedAddresses.all(letter.header("x-failed-recipients"));
        if (failed.isEmpty()) {
            failed = FailedAddresses.in(
                    letter.text(), besides, Servers.home(letter.sender().folded()));
        }
        if (failed.isEmpty()) {
            return Optional.empty();
        }
        boolean waits = WAITS.matcher(letter.envelope().subject() + "\n" + letter.text())
                        .matches()
                && !letter.text().toLowerCase(Locale.ROOT).contains("permanent");
        var reason = REASON.matcher(letter.text());
        return Optional.of(new Bounce(
                List.copyOf(failed), !waits, reason.find() ? reason.group().strip() : "", originals(letter)));
    }

    private static List<String> originals(Letter letter) {
        Set<String> ids = new LinkedHashSet<>();
        List<String> texts = new ArrayList<>(List.of(letter.text()));
        letter.attachments().stream()
                .filter(part ->
                        part.type().startsWith("message/") || part.type().startsWith("text/"))
                .map(part -> new String(part.content(), StandardCharsets.ISO_8859_1))
                .forEach(texts::add);
        texts.forEach(text -> MESSAGE_ID.matcher(text).results().forEach(match -> ids.add(match.group(1))));
        ids.addAll(letter.envelope().thread().references());
        return List.copyOf(ids);
    }
}
