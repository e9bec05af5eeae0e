package org.kinward.engine.file.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.dhatim.fastexcel.Workbook;

/** Files as people have them, and as nobody should. */
public final class Samples {
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    static final String ODT = "application/vnd.oasis.opendocument.text";

    private Samples() {}

    /** A page for each text. */
    public static byte[] pdf(String password, String... pages) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument();
                InputStream letters = PDDocument.class.getResourceAsStream(
                        "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            var font = PDType0Font.load(document, letters, true);
            for (String text : pages) {
                var page = new PDPage();
                document.addPage(page);
                try (var pen = new PDPageContentStream(document, page)) {
                    pen.beginText();
                    pen.setFont(font, 14);
                    pen.newLineAtOffset(60, 700);
                    pen.showText(text);
                    pen.endText();
                }
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    static byte[] zip(Map<String, String> entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    public static byte[] docx(String text) throws IOException {
        return office(
                "word/document.xml",
                "wordprocessingml.document.main",
                "<w:document"
                    + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
                        + text + "</w:t></w:r></w:p></w:body></w:document>",
                "");
    }

    static byte[] pptx(String text) throws IOException {
        String p = "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
        String r = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
        String types = "application/vnd.openxmlformats-officedocument.";
        return zip(Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                        + " Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
                        + " PartName=\"/ppt/presentation.xml\" ContentType=\"" + types
                        + "presentationml.presentation.main+xml\"/><Override PartName=\"/ppt/slides/slide1.xml\""
                        + " ContentType=\"" + types + "presentationml.slide+xml\"/></Types>",
                "_rels/.rels",
                relation("officeDocument", "ppt/presentation.xml"),
                "ppt/_rels/presentation.xml.rels",
                relation("slide", "slides/slide1.xml"),
                "ppt/presentation.xml",
                "<p:presentation " + p + " " + r
                        + "><p:sldIdLst><p:sldId id=\"256\" r:id=\"r1\"/></p:sldIdLst></p:presentation>",
                "ppt/slides/slide1.xml",
                "<p:sld " + p
                        + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><p:cSld><p:spTree><p:sp>"
                        + "<p:txBody><a:p><a:r><a:t>" + text
                        + "</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>"));
    }

    private static byte[] office(String part, String type, String xml, String more) throws IOException {
        return zip(Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                        + " Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
                        + " PartName=\"/"
                        + part + "\" ContentType=\"application/vnd.openxmlformats-officedocument." + type + "+xml\"/>"
                        + more
                        + "</Types>",
                "_rels/.rels",
                relation("officeDocument", part),
                part,
                xml));
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                + " Id=\"r1\""
                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type + "\" Target=\""
                + target + "\"/></Relationships>";
    }

    static byte[] odt(String text) throws IOException {
        return zip(Map.of(
                "mimetype",
                ODT,
                "content.xml",
                "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                    + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text><text:p>"
                        + text + "</text:p></office:text></office:body></office:document-content>"));
    }

    static byte[] xlsx(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("Prices");
            sheet.value(0, 0, text);
            sheet.value(1, 0, 1054.5);
        }
        return out.toByteArray();
    }

    /** A letter with a document on it. */
    static byte[] mail(String text, byte[] docx) {
        return ("From: Rita Reis <rita@example.com>\r\n"
                        + "To: zofia@example.pl\r\n"
                        + "Subject: =?UTF-8?Q?Oferta_=C5=82=C3=B3=C5=BCek?=\r\n"
                        + "MIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                        + "--b\r\n"
                        + "Content-Type:"
                        + " text/plain;"
                        + " charset=utf-8\r\n\r\n" + text + "\r\n--b\r\nContent-Type: " + DOCX
                        + "\r\n"
                        + "Content-Disposition: attachment; filename=a.docx\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n"
                        + java.util.Base64.getMimeEncoder().encodeToString(docx) + "\r\n--b--\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
