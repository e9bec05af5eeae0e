package org.kinward.engine.file.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/** Draws a page of a PDF file. What it unpacks lies on disk, and images on it are weighed before they are drawn. */
final class PdfPage {
    private static final long MAX_BYTES = 64L << 20;
    private static final long MAX_PIXELS = 50_000_000;
    private static final int DEEPEST = 4;

    private PdfPage() {}

    static BufferedImage of(Path content, int number, int longest) throws IOException, Unpicturable {
        if (Files.size(content) > MAX_BYTES) {
            throw new Unpicturable("larger than " + MAX_BYTES + " bytes");
        }
        try (var file = new RandomAccessReadBufferedFile(content);
                PDDocument document = Loader.loadPDF(file, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (number < 1 || document.getNumberOfPages() < number) {
                throw new Unpicturable("no page " + number);
            }
            PDPage page = document.getPage(number - 1);
            requireBounded(page.getResources(), 0);
            var box = page.getCropBox();
            float side = Math.max(box.getWidth(), box.getHeight());
            if (!(side >= 1)) {
                throw new Unpicturable("a page without extent");
            }
            var renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImage(number - 1, longest / side, ImageType.RGB);
        }
    }

    private static void requireBounded(@Nullable PDResources resources, int depth) throws IOException, Unpicturable {
        if (resources == null) {
            return;
        }
        if (depth > DEEPEST) {
            throw new Unpicturable("forms within forms");
        }
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDImageXObject image && (long) image.getWidth() * image.getHeight() > MAX_PIXELS) {
                throw new Unpicturable(image.getWidth() + " × " + image.getHeight() + " pixels on a page");
            }
            if (object instanceof PDFormXObject form) {
                requireBounded(form.getResources(), depth + 1);
            }
        }
    }
}
