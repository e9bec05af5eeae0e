package org.kinward.engine.file.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest {
    @TempDir
    private Path folder;

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("content"), content);
    }

    private static BufferedImage picture(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    @Test
    void aLargeImageBecomesASmallOneOfItsShape() throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3000, 1500, BufferedImage.TYPE_INT_ARGB), "png", bytes);
        BufferedImage small = picture(Pictures.small(file(bytes.toByteArray()), "image/png"));
        assertThat(small.getWidth()).isEqualTo(640);
        assertThat(small.getHeight()).isEqualTo(320);
        assertThat(small.getRGB(10, 10) & 0xffffff).isEqualTo(0xffffff);
    }

    @Test
    void theFirstPageOfAPdfIsItsPicture() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var pen = new PDPageContentStream(document, page)) {
                pen.setNonStrokingColor(1f, 0f, 0f);
                pen.addRect(0, 0, 612, 792);
                pen.fill();
                pen.drawImage(
                        LosslessFactory.createFromImage(
                                document, new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB)),
                        0,
                        0);
            }
            document.save(bytes);
        }
        BufferedImage small = picture(Pictures.small(file(bytes.toByteArray()), "application/pdf"));
        assertThat(small.getHeight()).isEqualTo(640);
        assertThat(small.getRGB(small.getWidth() / 2, 300) >> 16 & 0xff).isGreaterThan(200);
        assertThat(small.getRGB(small.getWidth() / 2, 300) & 0xff).isLessThan(50);
    }

    /** Diagrams and logos nobody here drew. */
    @Test
    void realImagesGetTheirPictures() throws Exception {
        int made = 0;
        for (Path folder :
                List.of(Path.of("../shared/data/bpmn-miwg/Reference"), Path.of("../shared/data/email/python"))) {
            assumeTrue(Files.isDirectory(folder), () -> "skipped: " + folder + " is not here");
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(one -> one.toString().matches(".*\\.(png|gif)"))
                        .toList()) {
                    String type = file.toString().endsWith("png") ? "image/png" : "image/gif";
                    BufferedImage small = picture(Pictures.small(file, type));
                    assertThat(Math.max(small.getWidth(), small.getHeight())).isBetween(1, 640);
                    made++;
                }
            }
        }
        System.out.println("pictures of real images: " + made + " made");
        assertThat(made).isPositive();
    }

    /** A few hundred bytes that say they are 60,000 × 60,000 pixels. */
    @Test
    void aBombIsRefusedByItsHead() throws Exception {
        byte[] bomb = png(60_000, 60_000);
        assertThat(bomb.length).isLessThan(1_000);
        assertThatThrownBy(() -> Pictures.small(file(bomb), "image/png"))
                .isInstanceOf(Unpicturable.class)
                .hasMessageContaining("60000");
    }

    @Test
    void whatIsBrokenIsRefused() throws Exception {
        assertThatThrownBy(() -> Pictures.small(file("no image".getBytes(StandardCharsets.UTF_8)), "image/png"))
                .isInstanceOf(Unpicturable.class);
        assertThatThrownBy(() ->
                        Pictures.small(file("%PDF-1.7 no more".getBytes(StandardCharsets.UTF_8)), "application/pdf"))
                .isInstanceOf(Unpicturable.class);
        assertThatThrownBy(() -> Pictures.small(file(png(40, 40)), "image/png")).isInstanceOf(Unpicturable.class);
    }

    /** A head that promises, and next to nothing after it. */
    private static byte[] png(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        var head = new ByteArrayOutputStream();
        var data = new DataOutputStream(head);
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {8, 2, 0, 0, 0});
        chunk(out, "IHDR", head.toByteArray());
        var packed = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(packed)) {
            deflate.write(0);
        }
        chunk(out, "IDAT", packed.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream to, String name, byte[] content) throws IOException {
        var out = new DataOutputStream(to);
        out.writeInt(content.length);
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(type);
        crc.update(content);
        out.write(type);
        out.write(content);
        out.writeInt((int) crc.getValue());
    }
}
