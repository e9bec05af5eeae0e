package org.kinward.edge.post.letter;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.RawField;
import org.jspecify.annotations.Nullable;

/** The lines above a mail, unfolded; what is not ASCII in them is guessed, what is encoded is decoded when asked for. */
final class Headers {
    private static final Pattern ID = Pattern.compile("<([^<>\\s]{1,900})>");
    private static final Pattern PLAIN_ADDRESS = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,253}");
    private static final int MOST = 200;

    private final Map<String, List<String>> raw = new LinkedHashMap<>();

    Headers(Iterable<Field> fields) {
        for (Field field : fields) {
            raw.computeIfAbsent(field.getName().strip().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(body(field));
        }
    }

    private static String body(Field field) {
        var bytes = field.getRaw();
        if (bytes == null) {
            return field.getBody().strip();
        }
        String line = Charsets.guessed(bytes.toByteArray());
        return line.substring(line.indexOf(':') + 1)
                .replaceAll("\\r?\\n(?=[ \\t])", "")
                .strip();
    }

    String first(String name) {
        return raw.getOrDefault(name, List.of("")).getFirst();
    }

    static String decoded(String text) {
        try {
            return DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT).replaceAll("[\\r\\n]+", " ");
        } catch (RuntimeException e) {
            return text;
        }
    }

    Map<String, List<String>> all() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        raw.forEach((name, values) ->
                all.put(name, values.stream().map(Headers::decoded).toList()));
        return all;
    }

    Envelope envelope() {
        List<Mailbox> from = mailboxes("from");
        return new Envelope(
                decoded(first("subject")).strip(),
                from.isEmpty() ? mailboxes("sender") : from,
                mailboxes("reply-to"),
                new Envelope.Recipients(mailboxes("to"), mailboxes("cc"), mailboxes("bcc")),
                date(first("date")),
                new Envelope.Thread(
                        ids(first("message-id")).stream().findFirst().orElse(""), references()));
    }

    private List<String> references() {
        Set<String> all = new LinkedHashSet<>(ids(first("references")));
        List<String> answered = ids(first("in-reply-to"));
        all.removeAll(answered);
        all.addAll(answered.reversed());
        List<String> listed = List.copyOf(all);
        return listed.subList(Math.max(0, listed.size() - MOST), listed.size());
    }

    private static List<String> ids(String text) {
        List<String> ids = new ArrayList<>();
        Matcher matcher = ID.matcher(text);
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        return ids;
    }

    List<Mailbox> mailboxes(String name) {
        List<Mailbox> all = new ArrayList<>();
        raw.getOrDefault(name, List.of()).forEach(text -> all.addAll(mailboxesOf(text)));
        return all.subList(0, Math.min(all.size(), MOST));
    }

    static List<Mailbox> mailboxesOf(String text) {
        try {
            MailboxList parsed = LenientAddressParser.DEFAULT
                    .parseAddressList(
                            org.apache.james.mime4j.util.ContentUtil.encode(StandardCharsets.UTF_8, text),
                            new org.apache.james.mime4j.stream.ParserCursor(
                                    0, text.getBytes(StandardCharsets.UTF_8).length))
                    .flatten();
            List<Mailbox> all = new ArrayList<>();
            parsed.forEach(one -> {
                String address = one.getAddress() == null ? "" : one.getAddress();
                if (PLAIN_ADDRESS.matcher(address).matches()) {
                    String called = one.getName() == null ? "" : decoded(one.getName());
                    all.add(new Mailbox(called.replaceAll("\\p{Cntrl}", " ").strip(), address));
                }
            });
            return all.isEmpty() ? found(text) : all;
        } catch (RuntimeException e) {
            return found(text);
        }
    }

    /** What looks like an address in a line that follows no grammar. */
    private static List<Mailbox> found(String text) {
        return PLAIN_ADDRESS
                .matcher(text)
                .results()
                .map(match -> new Mailbox("", match.group()))
                .toList();
    }

    static @Nullable Instant date(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            var parsed = DateTimeFieldLenientImpl.PARSER.parse(new RawField("Date", text), DecodeMonitor.SILENT);
            return parsed.getDate() == null ? null : parsed.getDate().toInstant();
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }
}
