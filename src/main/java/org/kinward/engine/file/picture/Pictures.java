package org.kinward.engine.file.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import javax.imageio.ImageIO;

/** Makes small pictures, as JPEG on white: what is transparent in an image is white in its picture. */
public final class Pictures {
    /** Longest side in pixels: sharp on a dense screen at half of it. */
    private static final int SMALL = 640;

    /** To be read on a screen. */
    private static final int LARGE = 1_600;

    private static final String PDF = "application/pdf";
    private static final Set<String> IMAGES = Set.of("image/png", "image/jpeg", "image/gif", "image/bmp", "image/tiff");

    static {
        ImageIO.setUseCache(false);
    }

    private Pictures() {}

    public static boolean known(String contentType) {
        return IMAGES.contains(contentType) || contentType.equals(PDF);
    }

    public static byte[] small(Path content, String contentType) throws Unpicturable, IOException {
        return drawn(content, contentType, 1, SMALL);
    }

    /** @param page of a PDF file, from 1; an image has the first alone */
    public static byte[] large(Path content, String contentType, int page) throws Unpicturable, IOException {
        return drawn(content, contentType, page, LARGE);
    }

    private static byte[] drawn(Path content, String contentType, int page, int longest)
            throws Unpicturable, IOException {
        try {
            BufferedImage image =
                    contentType.equals(PDF) ? PdfPage.of(content, page, longest) : Image.of(content, longest);
            return jpeg(fitted(image, longest));
        } catch (IOException | RuntimeException e) {
            // The readers answer what is broken in many ways; none of them is ours to mend.
            throw new Unpicturable("cannot be read", e);
        }
    }

    private static BufferedImage fitted(BufferedImage image, int longest) {
        double scale = Math.min(1.0, (double) longest / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
