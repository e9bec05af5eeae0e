package org.kinward.edge.post.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.Chunks;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.hsmf.datatypes.PropertyValue;
import org.apache.poi.hsmf.datatypes.RecipientChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.jspecify.annotations.Nullable;

/** A mail as Outlook keeps it (MS-OXMSG). What it has of the lines that came over the wire is read as such. */
final class OutlookLetter {
    private static final int TO = 1;
    private static final int CC = 2;
    private static final int BCC = 3;

    private final MAPIMessage message;
    private final List<String> trouble = new ArrayList<>();

    private OutlookLetter(MAPIMessage message) {
        this.message = message;
    }

    static Letter read(byte[] content) throws IOException {
        try (var message = new MAPIMessage(new ByteArrayInputStream(content))) {
            message.setReturnNullOnMissingChunk(true);
            return new OutlookLetter(message).letter();
        } catch (ChunkNotFoundException e) {
            throw new IOException(e);
        }
    }

    private Letter letter() throws IOException, ChunkNotFoundException {
        if (message.has7BitEncodingStrings()) {
            message.guess7BitEncoding();
        }
        Headers wire = wire();
        String html = Markup.clean(said(message.getHtmlBody()));
        String text = said(message.getTextBody());
        return new Letter(
                envelope(wire), wire.all(), text.isBlank() ? Markup.text(html) : text, html, attachments(), trouble);
    }

    private Headers wire() throws IOException, ChunkNotFoundException {
        String[] lines = message.getHeaders();
        String text = lines == null ? "" : String.join("\r\n", lines) + "\r\n\r\n";
        var header = new DefaultMessageBuilder()
                .parseHeader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return new Headers(header);
    }

    private Envelope envelope(Headers wire) throws ChunkNotFoundException {
        Envelope known = wire.envelope();
        Map<Integer, List<Mailbox>> kinds = recipients();
        String subject = said(message.getSubject());
        List<String> references = known.thread().references();
        return new Envelope(
                subject.isBlank() ? known.subject() : subject,
                known.from().isEmpty() ? from() : known.from(),
                known.replyTo(),
                new Envelope.Recipients(
                        kinds.getOrDefault(TO, known.recipients().to()),
                        kinds.getOrDefault(CC, known.recipients().cc()),
                        kinds.getOrDefault(BCC, known.recipients().bcc())),
                known.date() == null ? date() : known.date(),
                new Envelope.Thread(
                        known.thread().id().isEmpty()
                                ? property(MAPIProperty.INTERNET_MESSAGE_ID).replaceAll("[<>\\s]", "")
                                : known.thread().id(),
                        references));
    }

    private List<Mailbox> from() throws ChunkNotFoundException {
        // Within a company Outlook's own addresses are no addresses; the one for the world stands beside them.
        for (MAPIProperty one : List.of(SENDER_SMTP, MAPIProperty.SENDER_EMAIL_ADDRESS)) {
            String address = property(one);
            if (address.contains("@")) {
                return List.of(new Mailbox(said(message.getDisplayFrom()), address));
            }
        }
        return List.of(new Mailbox(said(message.getDisplayFrom()), ""));
    }

    private static final MAPIProperty SENDER_SMTP = MAPIProperty.get(0x5D01);

    private Map<Integer, List<Mailbox>> recipients() {
        Map<Integer, List<Mailbox>> kinds = new LinkedHashMap<>();
        RecipientChunks[] all = message.getRecipientDetailsChunks();
        for (RecipientChunks one : all == null ? new RecipientChunks[0] : all) {
            String address = Objects.requireNonNullElse(one.getRecipientEmailAddress(), "");
            String smtp = value(one.getRecipientSMTPChunk());
            String best = smtp.contains("@") ? smtp : address;
            if (best.contains("@")) {
                String name = Objects.requireNonNullElse(one.getRecipientName(), "");
                kinds.computeIfAbsent(kind(one), kind -> new ArrayList<>())
                        .add(new Mailbox(name.equals(best) ? "" : name, best));
            }
        }
        return kinds;
    }

    private static int kind(RecipientChunks one) {
        List<PropertyValue> values = one.getProperties().get(MAPIProperty.RECIPIENT_TYPE);
        Object value =
                values == null || values.isEmpty() ? null : values.getFirst().getValue();
        return value instanceof Number number ? number.intValue() & 0xf : TO;
    }

    private @Nullable Instant date() throws ChunkNotFoundException {
        var date = message.getMessageDate();
        return date == null ? null : date.toInstant();
    }

    private List<Attachment> attachments() throws IOException {
        List<Attachment> all = new ArrayList<>();
        AttachmentChunks[] files = message.getAttachmentFiles();
        for (AttachmentChunks one : files == null ? new AttachmentChunks[0] : files) {
            String name = value(one.getAttachLongFileName());
            String type = value(one.getAttachMimeTag()).toLowerCase(Locale.ROOT);
            byte[] bytes =
                    one.getAttachData() == null ? null : one.getAttachData().getValue();
            if (bytes == null) {
                trouble.add("part left out " + name);
                continue;
            }
            all.add(new Attachment(
                    name.isEmpty() ? value(one.getAttachFileName()) : name,
                    type.isEmpty() ? "application/octet-stream" : type,
                    bytes,
                    one.getAttachContentId() != null));
        }
        return all;
    }

    private String property(MAPIProperty property) {
        Chunks chunks = message.getMainChunks();
        var found = chunks.getAll().get(property);
        return found == null || found.isEmpty() || !(found.getFirst() instanceof StringChunk text) ? "" : value(text);
    }

    private static String value(@Nullable StringChunk chunk) {
        return chunk == null ? "" : said(chunk.getValue());
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
