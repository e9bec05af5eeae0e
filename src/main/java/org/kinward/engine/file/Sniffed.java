package org.kinward.engine.file;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypes;

/** What a content is, told by its first bytes; its name only says more where the bytes leave it open. */
final class Sniffed {
    /** By its first bytes alone: what opens archives and mails to look into them has no business in this process. */
    private static final Tika TIKA = new Tika(MimeTypes.getDefaultMimeTypes());

    private Sniffed() {}

    /** @return a media type such as {@code image/png}; {@code application/octet-stream} for the unknown */
    static String type(InputStream content, String name) throws IOException {
        return TIKA.detect(content, name);
    }
}
