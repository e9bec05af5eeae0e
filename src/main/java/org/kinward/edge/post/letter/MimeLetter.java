package org.kinward.edge.post.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/** A mail as the wire carries it (RFC 5322, RFC 2045 to 2049), however badly it was made. */
final class MimeLetter {
    private static final MimeConfig LENIENT = new MimeConfig.Builder()
            .setStrictParsing(false)
            .setMalformedHeaderStartsBody(false)
            .setMaxLineLen(-1)
            .setMaxHeaderCount(-1)
            .setMaxHeaderLen(-1)
            .setMaxContentLen(-1)
            .build();

    private MimeLetter() {}

    static Letter read(byte[] content) throws IOException {
        var builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(LENIENT);
        builder.setDecodeMonitor(DecodeMonitor.SILENT);
        Message message = builder.parseMessage(new ByteArrayInputStream(content, start(content), content.length));
        try {
            var headers = new Headers(message.getHeader());
            var parts = new Parts();
            parts.take(message, 0);
            return new Letter(
                    headers.envelope(),
                    headers.all(),
                    parts.text(),
                    parts.html(),
                    parts.attachments(),
                    parts.trouble());
        } finally {
            message.dispose();
        }
    }

    /** Mail folders of Unix put a line of their own before every mail. */
    private static int start(byte[] content) {
        byte[] from = "From ".getBytes(StandardCharsets.US_ASCII);
        if (content.length < from.length || !java.util.Arrays.equals(content, 0, from.length, from, 0, from.length)) {
            return 0;
        }
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n') {
                return i + 1;
            }
        }
        return 0;
    }
}
