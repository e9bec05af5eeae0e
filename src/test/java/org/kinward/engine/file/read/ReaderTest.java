package org.kinward.engine.file.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinward.engine.file.read.Reading.Failure;
import org.kinward.engine.file.read.Reading.Why;

/** What the reading process makes of contents, in its own process: kind ones and others. */
class ReaderTest {
    private static final String WORDS = "Zażółć gęślą jaźń, coração e pão";
    private static final Reader READER = new Reader(Duration.ofSeconds(20), Duration.ofSeconds(20));

    @TempDir
    private Path folder;

    @AfterAll
    static void end() throws IOException {
        READER.close();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "content", ""), content);
    }

    private Reading text(String type, byte[] content) throws IOException, InterruptedException {
        return READER.text(file(content), type).orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatPeopleWriteIsRead() throws Exception {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        contents.put("application/pdf", Samples.pdf("", WORDS, "second"));
        contents.put(Samples.DOCX, Samples.docx(WORDS));
        contents.put(Samples.PPTX, Samples.pptx(WORDS));
        contents.put(Samples.XLSX, Samples.xlsx(WORDS));
        contents.put(Samples.ODT, Samples.odt(WORDS));
        contents.put("message/rfc822", Samples.mail("hello", Samples.docx(WORDS)));
        contents.put("text/plain", bytes(WORDS));
        contents.put(
                "text/html", bytes("<html><head><meta charset=utf-8></head><body><p>" + WORDS + "</p></body></html>"));
        contents.put(
                "application/rtf", bytes("{\\rtf1\\ansi\\ansicpg1250 Za\\'bf\\'f3\\'b3\\'e6 g\\'ea\\'9cl\\'b9\\par}"));
        for (Map.Entry<String, byte[]> one : contents.entrySet()) {
            assertThat(text(one.getKey(), one.getValue()))
                    .as(one.getKey())
                    .isInstanceOfSatisfying(Reading.Text.class, read -> {
                        assertThat(read.text()).as(one.getKey()).contains("Zażółć gęślą");
                        assertThat(read.whole()).isTrue();
                        assertThat(read.pages()).isEqualTo(one.getKey().equals("application/pdf") ? 2 : 0);
                    });
        }
        var mail = (Reading.Text) text("message/rfc822", contents.get("message/rfc822"));
        assertThat(mail.text())
                .startsWith("From: Rita Reis <rita@example.com>")
                .contains("Subject: Oferta łóżek", "hello");
        System.out.println("texts read in another process: " + contents.size() + " kinds of files");
    }

    @Test
    void aPageIsDrawnAsLargeAsAScreenShowsIt() throws Exception {
        Path content = file(Samples.pdf("", WORDS, "second"));
        assertThat(READER.page(content, "application/pdf", 2).orElseThrow())
                .isInstanceOfSatisfying(
                        Reading.Picture.class,
                        picture -> assertThat(picture.jpeg()).satisfies(jpeg -> {
                            var image = ImageIO.read(new ByteArrayInputStream(jpeg));
                            assertThat(Math.max(image.getWidth(), image.getHeight()))
                                    .isBetween(1599, 1600);
                        }));
        assertThat(READER.page(content, "application/pdf", 3).orElseThrow()).isEqualTo(new Failure(Why.BROKEN));
    }

    @Test
    void hostileFilesAreRefusedAndTheNextOneIsRead() throws Exception {
        assertThat(text("application/pdf", Samples.pdf("secret", WORDS))).isEqualTo(new Failure(Why.LOCKED));
        assertThat(text("application/pdf", bytes("%PDF-1.7 nothing of the sort")))
                .isEqualTo(new Failure(Why.BROKEN));
        assertThat(text(Samples.DOCX, bytes("PK\u0003\u0004 no document"))).isEqualTo(new Failure(Why.BROKEN));
        // 200 MB in as many kilobytes, and a text without end
        assertThat(text(Samples.DOCX, Samples.docx("a".repeat(200 << 20))))
                .isInstanceOfAny(Failure.class, Reading.Text.class);
        assertThat(text("text/plain", bytes("word ".repeat(1 << 20))))
                .isInstanceOfSatisfying(Reading.Text.class, read -> {
                    assertThat(read.text().length()).isLessThanOrEqualTo(Reading.LONGEST);
                    assertThat(read.whole()).isFalse();
                });
        String entities = "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]><a>&c;&f;</a>";
        assertThat(text("application/xml", bytes(entities)).toString()).doesNotContain("root:");
        assertThat(text("text/plain", bytes(WORDS))).isEqualTo(new Reading.Text(WORDS, 0, true));
    }

    @Test
    void whoTakesTooLongIsEndedAndTheNextOneIsServed() throws Exception {
        try (var hasty = new Reader(Duration.ofMillis(1), Duration.ofSeconds(5))) {
            Path content = file(Samples.pdf("", WORDS));
            assertThat(hasty.text(content, "application/pdf").orElseThrow()).isEqualTo(new Failure(Why.TOO_LONG));
            assertThat(hasty.text(content, "application/pdf").orElseThrow()).isEqualTo(new Failure(Why.TOO_LONG));
        }
    }
}
