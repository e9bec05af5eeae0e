package org.kinward.engine.identity.company;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.error.Violation;

/**
 * Makes a small PNG of whatever picture was given. Drawn anew, nothing is left of what else the file held; what it is, its
 * first bytes say and not its name, and how large it claims to be is looked at before it is unpacked.
 */
final class Mark {
    static final int MOST_BYTES = 2 << 20;
    private static final long MOST_PIXELS = 24_000_000;
    private static final int WIDEST = 480;
    private static final int HIGHEST = 160;

    private Mark() {}

    /** @throws Refusal {@code rejected} where it is no picture, or more than one of such a kind may be */
    static byte[] of(byte[] content) {
        BufferedImage image;
        try {
            image = read(content);
        } catch (IOException | RuntimeException broken) {
            // The readers answer what is broken in many ways; none of them is ours to mend.
            image = null;
        }
        if (image == null) {
            var violation = Violation.of("logo", ErrorCode.NOT_A_PICTURE);
            throw new Refusal(ErrorCode.REJECTED, Map.of(), List.of(violation));
        }
        return png(fitted(image));
    }

    private static @Nullable BufferedImage read(byte[] content) throws IOException {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                return pixels < 1 || pixels > MOST_PIXELS ? null : reader.read(0);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage fitted(BufferedImage image) {
        double scale =
                Math.min(1.0, Math.min((double) WIDEST / image.getWidth(), (double) HIGHEST / image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }

    private static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
