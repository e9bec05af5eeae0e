package org.kinward.edge.post.out;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;

/**
 * A letter in the form of RFC 5322 and MIME: text and HTML side by side, what is attached after them, names in RFC 2047 and
 * 2231. It knows whether all of it was given to the server: until then no server may deliver it (RFC 5321, 4.1.1.4).
 */
final class Written extends MimeMessage {
    private static final String MARK = "mark@company";
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String id;
    private boolean given;

    Written(Session session, Letter letter) throws MessagingException, IOException {
        super(session);
        id = letter.id();
        setFrom(address(letter.from()));
        setRecipients(Message.RecipientType.TO, addresses(letter.readers().to()));
        setRecipients(Message.RecipientType.CC, addresses(letter.readers().cc()));
        // Whoever gets a blind copy is told to the server alone.
        setSubject(letter.subject(), UTF_8);
        setSentDate(Date.from(letter.at()));
        if (letter.inReplyTo() != null) {
            setHeader("In-Reply-To", letter.inReplyTo());
        }
        if (letter.references() != null) {
            setHeader("References", letter.references().replace(" ", "\r\n "));
        }
        if (letter.automatic()) {
            setHeader("Auto-Submitted", "auto-generated");
        }
        write(letter);
        saveChanges();
    }

    private void write(Letter letter) throws MessagingException, IOException {
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(text(letter.text(), "plain"));
        both.addBodyPart(html(letter));
        for (Letter.Attachment attachment : letter.attachments()) {
            if (attachment.invites()) {
                // Mail programs that know calendars ask their reader; the same is attached for those that do not.
                both.addBodyPart(kept(attachment));
            }
        }
        if (letter.attachments().isEmpty()) {
            setContent(both);
            return;
        }
        var first = new MimeBodyPart();
        first.setContent(both);
        MimeMultipart whole = new MimeMultipart("mixed", first);
        for (Letter.Attachment attachment : letter.attachments()) {
            whole.addBodyPart(attached(attachment));
        }
        setContent(whole);
    }

    /** With the company's mark, where it has one, as a part of the same letter (RFC 2387): nothing is fetched by who reads it. */
    private static MimeBodyPart html(Letter letter) throws MessagingException {
        Letter.Mark mark = letter.mark();
        if (mark == null) {
            return text(page(letter.html()), "html");
        }
        String says = mark.company().replaceAll("[<>&\"]", " ");
        var related = new MimeMultipart(
                "related",
                text(
                        page(letter.html() + "<p><img src=\"cid:" + MARK + "\" alt=\"" + says
                                + "\" height=\"40\"></p>"),
                        "html"),
                picture(mark));
        var whole = new MimeBodyPart();
        whole.setContent(related);
        return whole;
    }

    private static MimeBodyPart picture(Letter.Mark mark) throws MessagingException {
        var part = new MimeBodyPart();
        var file = new Letter.Attachment("logo.png", "image/png", mark.picture());
        part.setDataHandler(new DataHandler(new Kept(file)));
        part.setContentID("<" + MARK + ">");
        part.setDisposition(jakarta.mail.Part.INLINE);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static String page(String html) {
        return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>" + html + "</body></html>";
    }

    private static MimeBodyPart kept(Letter.Attachment attachment) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new Kept(attachment)));
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static MimeBodyPart attached(Letter.Attachment attachment) throws MessagingException {
        MimeBodyPart part = kept(attachment);
        part.setFileName(attachment.name());
        part.setDisposition(jakarta.mail.Part.ATTACHMENT);
        return part;
    }

    static InternetAddress[] addresses(List<Letter.Person> people) throws MessagingException, IOException {
        var addresses = new InternetAddress[people.size()];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = address(people.get(i));
        }
        return addresses;
    }

    private static InternetAddress address(Letter.Person person) throws MessagingException, IOException {
        int at = person.address().lastIndexOf('@');
        String host = java.net.IDN.toASCII(person.address().substring(at + 1), java.net.IDN.ALLOW_UNASSIGNED);
        var address = new InternetAddress();
        address.setAddress(person.address().substring(0, at + 1) + host);
        address.validate();
        if (person.name() != null) {
            address.setPersonal(person.name(), UTF_8);
        }
        return address;
    }

    /** Ours, fixed before anything was sent. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        super.writeTo(out, ignored);
        given = true;
    }

    boolean given() {
        return given;
    }

    /** The content of a file, read from where it is kept. */
    private record Kept(Letter.Attachment attachment) implements DataSource {
        @Override
        public InputStream getInputStream() throws IOException {
            return attachment.content().open();
        }

        @Override
        public OutputStream getOutputStream() {
            throw new UnsupportedOperationException("only read");
        }

        @Override
        public String getContentType() {
            return attachment.contentType();
        }

        @Override
        public String getName() {
            try {
                return MimeUtility.encodeText(attachment.name(), UTF_8, null);
            } catch (java.io.UnsupportedEncodingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
