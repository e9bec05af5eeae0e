package org.kinward.edge.post.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.jspecify.annotations.Nullable;

/** Walks through what a mail is made of: the text to read, its form in HTML, and what is attached. */
final class Parts {
    private static final int DEEPEST = 40;
    private static final int MOST = 500;

    private final List<String> texts = new ArrayList<>();
    private final List<String> htmls = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private final List<String> trouble = new ArrayList<>();

    String text() {
        return texts.isEmpty() ? Markup.text(html()) : String.join("\n", texts);
    }

    String html() {
        return Markup.clean(String.join("<hr>", htmls));
    }

    List<Attachment> attachments() {
        return attachments;
    }

    List<String> trouble() {
        return trouble.stream().distinct().toList();
    }

    void take(Entity part, int depth) throws IOException {
        if (depth > DEEPEST || attachments.size() >= MOST) {
            trouble.add("parts left out");
            return;
        }
        switch (part.getBody()) {
            case null -> {}
            case Multipart multipart -> several(part, multipart, depth);
            case Message message -> attach(part, "message/rfc822", mail(message));
            case SingleBody single -> one(part, single);
            case Body other -> trouble.add("part " + part.getMimeType());
        }
    }

    private void several(Entity part, Multipart multipart, int depth) throws IOException {
        boolean choice = "alternative".equalsIgnoreCase(multipart.getSubType());
        int before = texts.size();
        for (Entity one : multipart.getBodyParts()) {
            take(one, depth + 1);
        }
        // Somebody's mail program made two plain forms of one text.
        while (choice && texts.size() > before + 1) {
            texts.removeLast();
        }
        if (multipart.getBodyParts().isEmpty() && depth == 0 && multipart.getPreamble() != null) {
            // It says it has parts and has none: what is there is the text.
            texts.add(multipart.getPreamble());
            trouble.add("no parts in " + part.getMimeType());
        }
    }

    private void one(Entity part, SingleBody body) throws IOException {
        byte[] bytes = bytes(body);
        String type = type(part);
        boolean attached = "attachment".equalsIgnoreCase(part.getDispositionType()) || name(part) != null;
        if (!attached && type.equals("text/html")) {
            htmls.add(Charsets.text(bytes, said(part), trouble));
        } else if (!attached && type.startsWith("text/") && !type.equals("text/calendar")
                || type.equals("text/rfc822-headers")) {
            texts.add(Charsets.text(bytes, said(part), trouble));
        } else {
            if (type.equals("application/ms-tnef")) {
                trouble.add("winmail.dat");
            }
            attach(part, type, bytes);
        }
    }

    private void attach(Entity part, String type, byte[] bytes) {
        String name = name(part);
        boolean inline = "inline".equalsIgnoreCase(part.getDispositionType())
                || part.getHeader().getField("Content-ID") != null;
        attachments.add(new Attachment(name == null ? nameOf(type) : name, type, bytes, inline));
    }

    private static String nameOf(String type) {
        return switch (type) {
            case "message/rfc822" -> "mail.eml";
            case "application/ms-tnef" -> "winmail.dat";
            case "text/calendar" -> "invitation.ics";
            case "message/delivery-status" -> "delivery-status.txt";
            default -> type.startsWith("image/") ? "picture." + type.substring("image/".length()) : "attachment";
        };
    }

    private static String type(Entity part) {
        String type = part.getMimeType();
        return type == null ? "text/plain" : type.toLowerCase(Locale.ROOT);
    }

    /** What the part itself says: without a word, mime4j answers ASCII. */
    private static @Nullable String said(Entity part) {
        var field = part.getHeader().getField("Content-Type");
        return field == null || !field.getBody().toLowerCase(Locale.ROOT).contains("charset")
                ? null
                : part.getCharset();
    }

    private static @Nullable String name(Entity part) {
        String name = part.getFilename();
        if (name == null
                && part.getHeader().getField("Content-Type")
                        instanceof org.apache.james.mime4j.dom.field.ContentTypeField type) {
            name = type.getParameter("name");
        }
        return name == null || name.isBlank() ? null : Headers.decoded(name);
    }

    private static byte[] bytes(SingleBody body) throws IOException {
        try (var in = body.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static byte[] mail(Message message) throws IOException {
        var out = new ByteArrayOutputStream();
        new DefaultMessageWriter().writeMessage(message, out);
        return out.toByteArray();
    }
}
