package org.kinward.engine.file.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/** Reads an image no larger than its picture needs: every n-th line and column, as its head says how large it is. */
final class Image {
    /** What a camera takes, and then some; a few bytes may claim any number. */
    private static final long MAX_PIXELS = 150_000_000;

    private Image() {}

    static BufferedImage of(Path content, int longest) throws IOException, Unpicturable {
        try (var in = new FileImageInputStream(content.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Unpicturable("no image that can be read");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return read(reader, longest);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage read(ImageReader reader, int longest) throws IOException, Unpicturable {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width < 1 || height < 1 || width * height > MAX_PIXELS) {
            throw new Unpicturable(width + " × " + height + " pixels");
        }
        int every = (int) Math.max(1, Math.max(width, height) / (2L * longest));
        var wanted = reader.getDefaultReadParam();
        wanted.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, wanted);
    }
}
