package org.kinward.engine.file.read;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** What hangs on a mail is read with it, and no more than so much of it, so deep: a letter in a letter in a letter ends. */
final class Attachments extends ParsingEmbeddedDocumentExtractor {
    private static final int MOST = 50;
    private static final int DEEPEST = 3;

    private int seen;
    private int depth;

    Attachments(ParseContext context) {
        super(context);
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        return depth < DEEPEST && seen < MOST;
    }

    @Override
    public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
            throws SAXException, IOException {
        seen++;
        depth++;
        try {
            super.parseEmbedded(stream, handler, metadata, outputHtml);
        } finally {
            depth--;
        }
    }
}
