package org.kinward.engine.file.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.xml.sax.SAXException;

/** Reads the text of PDF and Office files, of mails with what hangs on them, of pages and plain text. */
final class TextOf {
    private static final Parser PARSER = new AutoDetectParser();
    /** What stands above a letter, by what mails call it, and under which key it is told. */
    private static final List<List<String>> HEAD = List.of(
            List.of("From", Message.MESSAGE_FROM),
            List.of("To", Message.MESSAGE_TO),
            List.of("Cc", Message.MESSAGE_CC),
            List.of("Date", TikaCoreProperties.CREATED.getName()),
            List.of("Subject", TikaCoreProperties.SUBJECT.getName()));

    private TextOf() {}

    static Reading content(Path content, String contentType) {
        var text = new WriteOutContentHandler(Reading.LONGEST);
        var told = new Metadata();
        told.set(TikaCoreProperties.CONTENT_TYPE_USER_OVERRIDE, contentType);
        boolean whole = true;
        try (TikaInputStream in = TikaInputStream.get(content)) {
            PARSER.parse(in, new BodyContentHandler(text), told, context());
        } catch (EncryptedDocumentException e) {
            return new Reading.Failure(Reading.Why.LOCKED);
        } catch (IOException | SAXException | TikaException | RuntimeException | StackOverflowError e) {
            if (!WriteLimitReachedException.isWriteLimitReached(e)) {
                return new Reading.Failure(Reading.Why.BROKEN);
            }
            whole = false;
        }
        String read = Tidied.of(head(told, contentType) + text);
        return new Reading.Text(read, pages(told), whole && read.length() < Reading.LONGEST);
    }

    private static ParseContext context() {
        var context = new ParseContext();
        context.set(Parser.class, PARSER);
        context.set(EmbeddedDocumentExtractor.class, new Attachments(context));
        var pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        context.set(PDFParserConfig.class, pdf);
        var office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        office.setUseSAXPptxExtractor(true);
        context.set(OfficeParserConfig.class, office);
        return context;
    }

    /** Of a mail, who wrote to whom about what stands above what they wrote. */
    private static String head(Metadata told, String contentType) {
        if (!contentType.equals("message/rfc822") && !contentType.equals("application/vnd.ms-outlook")) {
            return "";
        }
        String head = HEAD.stream()
                .filter(line -> told.get(line.getLast()) != null)
                .map(line -> line.getFirst() + ": " + String.join(", ", told.getValues(line.getLast())) + "\n")
                .collect(Collectors.joining());
        return head + "\n";
    }

    private static int pages(Metadata told) {
        Integer pages = told.getInt(PagedText.N_PAGES);
        return pages == null ? 0 : pages;
    }
}
