package org.kinward.edge.exchange.paper;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.jspecify.annotations.Nullable;

/** A document of A4 sheets, written from above. Whoever writes says what comes next; where a sheet is full another begins. */
public final class Paper implements AutoCloseable {
    private static final float MARGIN = 48;
    private static final float LEADING = 1.35f;
    private static final float SMALL = 8;
    private static final float TEXT = 9.5f;
    private static final Color INK = new Color(0x1f, 0x23, 0x28);
    private static final Color QUIET = new Color(0x5f, 0x66, 0x6d);
    private static final Color HAIR = new Color(0xd5, 0xd8, 0xdc);
    private static final float MARK_WIDE = 120;
    private static final float MARK_HIGH = 36;
    private static final float CAP = 13;
    private static final int MOST_LINES = 400;
    private static final int MOST_LINES_OF_A_CELL = 12;

    private final PDDocument document = new PDDocument();
    private final Face face = new Face(document);
    private final PDRectangle sheet;
    private @Nullable PDPageContentStream pen;
    private float y;
    private float taken;

    public Paper(boolean wide) throws IOException {
        this.sheet = wide ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()) : PDRectangle.A4;
        turn();
    }

    /** Of a table: how wide its columns are is made out from what stands in them. */
    public record Table(List<String> head, List<List<String>> rows) {}

    public float width() {
        return sheet.getWidth() - 2 * MARGIN;
    }

    /** A picture across from the title, which comes next and leaves it its place. */
    public void mark(byte[] picture) throws IOException {
        PDImageXObject mark = PDImageXObject.createFromByteArray(document, picture, null);
        float scale = Math.min(MARK_WIDE / mark.getWidth(), MARK_HIGH / mark.getHeight());
        float wide = mark.getWidth() * scale;
        float high = mark.getHeight() * scale;
        pen().drawImage(mark, MARGIN + width() - wide, y + CAP - high, wide, high);
        taken = wide + 16;
    }

    public void title(String text, String below) throws IOException {
        float top = y;
        float beside = width() - taken;
        for (String line : face.lines(text, 18, beside, 4)) {
            write(line, MARGIN, 18, INK, true);
            y -= 18 * LEADING;
        }
        for (String line : face.lines(below, TEXT, beside, 4)) {
            write(line, MARGIN, TEXT, QUIET, false);
            y -= TEXT * LEADING;
        }
        y = Math.min(y, taken > 0 ? top + CAP - MARK_HIGH - TEXT : y) - 10;
    }

    public void heading(String text) throws IOException {
        need(60);
        y -= 8;
        write(face.lines(text, 11, width(), 1).getFirst(), MARGIN, 11, INK, true);
        y -= 5;
        rule();
        y -= 14;
    }

    /** A label with what stands beside it. */
    public void fact(String label, String value) throws IOException {
        float beside = 150;
        List<String> labels = face.lines(label, TEXT, beside - 12, 3);
        List<String> values = face.lines(value, TEXT, width() - beside, MOST_LINES);
        for (int i = 0; i < Math.max(labels.size(), values.size()); i++) {
            need(TEXT * LEADING);
            if (i < labels.size()) {
                write(labels.get(i), MARGIN, TEXT, QUIET, false);
            }
            if (i < values.size()) {
                write(values.get(i), MARGIN + beside, TEXT, INK, false);
            }
            y -= TEXT * LEADING;
        }
        y -= 3;
    }

    /** Its head stands again on every sheet; no row is torn. */
    public void table(Table table) throws IOException {
        float[] widths = Columns.widths(table, face, SMALL, width());
        head(table, widths);
        for (List<String> row : table.rows()) {
            List<List<String>> cells = cells(row, widths);
            float high = high(cells);
            if (y - high < MARGIN + 20) {
                turn();
                head(table, widths);
            }
            row(cells, widths, false);
        }
        y -= 8;
    }

    private void head(Table table, float[] widths) throws IOException {
        need(60);
        row(cells(table.head(), widths), widths, true);
    }

    private List<List<String>> cells(List<String> row, float[] widths) {
        List<List<String>> cells = new java.util.ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            cells.add(face.lines(row.get(i), SMALL, widths[i] - Columns.GAP, MOST_LINES_OF_A_CELL));
        }
        return cells;
    }

    private static float high(List<List<String>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(1) * SMALL * LEADING + 6;
    }

    private void row(List<List<String>> cells, float[] widths, boolean head) throws IOException {
        float top = y;
        float x = MARGIN;
        for (int i = 0; i < widths.length; i++) {
            y = top;
            for (String line : cells.get(i)) {
                write(line, x, SMALL, head ? QUIET : INK, head);
                y -= SMALL * LEADING;
            }
            x += widths[i];
        }
        y = top - high(cells) + SMALL + 2;
        rule();
        y -= SMALL + 4;
    }

    private void rule() throws IOException {
        PDPageContentStream at = pen();
        at.setStrokingColor(HAIR);
        at.setLineWidth(0.5f);
        at.moveTo(MARGIN, y);
        at.lineTo(MARGIN + width(), y);
        at.stroke();
    }

    private void write(String line, float x, float size, Color colour, boolean strong) throws IOException {
        write(pen(), new Spot(x, y), line, new Style(size, colour, strong));
    }

    private record Spot(float x, float y) {}

    /** A face has one weight here: strong is drawn with an edge of its own colour. */
    private record Style(float size, Color colour, boolean strong) {}

    private void write(PDPageContentStream at, Spot spot, String line, Style style) throws IOException {
        at.beginText();
        at.setFont(face.font(), style.size());
        at.setNonStrokingColor(style.colour());
        at.setStrokingColor(style.colour());
        at.setLineWidth(style.size() / 40);
        at.setRenderingMode(style.strong() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        at.newLineAtOffset(spot.x(), spot.y());
        at.showText(line);
        at.endText();
    }

    private void need(float height) throws IOException {
        if (y - height < MARGIN) {
            turn();
        }
    }

    private void turn() throws IOException {
        if (pen != null) {
            pen.close();
        }
        var page = new PDPage(sheet);
        document.addPage(page);
        pen = new PDPageContentStream(document, page);
        y = sheet.getHeight() - MARGIN - 30;
    }

    private PDPageContentStream pen() {
        return java.util.Objects.requireNonNull(pen);
    }

    /**
     * Ends it: every sheet gets its head and its number.
     *
     * @param left above each sheet, {@code right} across from it
     * @param number what stands below, by number and how many there are
     */
    public void save(OutputStream out, String left, String right, BiFunction<Integer, Integer, String> number)
            throws IOException {
        pen().close();
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            PDPage page = document.getPage(i);
            try (var edge = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                float above = sheet.getHeight() - MARGIN + 8;
                edge(edge, face.lines(left, SMALL, width() * 0.7f, 1).getFirst(), above, false);
                edge(edge, face.writable(right), above, true);
                edge(edge, face.writable(number.apply(i + 1, pages)), MARGIN - 20, true);
            }
        }
        document.save(out);
    }

    private void edge(PDPageContentStream at, String text, float height, boolean right) throws IOException {
        float x = right ? MARGIN + width() - face.width(text, SMALL) : MARGIN;
        write(at, new Spot(x, height), text, new Style(SMALL, QUIET, false));
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
