package org.kinward.edge.exchange.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The letters of a document, only those it uses of a face that has all of ours; what it has not is a box. */
final class Face {
    private static final String LIBERATION = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String NONE = "□";

    private final PDFont font;
    private final Map<Integer, Float> widths = new HashMap<>();

    Face(PDDocument document) throws IOException {
        try (InputStream letters = PDDocument.class.getResourceAsStream(LIBERATION)) {
            if (letters == null) {
                throw new IOException("no letters");
            }
            this.font = PDType0Font.load(document, letters, true);
        }
    }

    PDFont font() {
        return font;
    }

    /** Without what it cannot write. */
    String writable(String text) {
        var out = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                out.append(' ');
            } else if (!Character.isISOControl(point) && Character.getType(point) != Character.FORMAT) {
                out.append(width(point) >= 0 ? Character.toString(point) : NONE);
            }
        });
        return out.toString();
    }

    /** In thousandths of the size; less than nothing for what it has not. */
    private float width(int point) {
        return widths.computeIfAbsent(point, one -> {
            try {
                return font.getStringWidth(Character.toString(one));
            } catch (IOException | IllegalArgumentException none) {
                return -1f;
            }
        });
    }

    float width(String writable, float size) {
        float sum = 0;
        for (int at = 0; at < writable.length(); at += Character.charCount(writable.codePointAt(at))) {
            sum += Math.max(0, width(writable.codePointAt(at)));
        }
        return sum * size / 1000;
    }

    /**
     * Lines no wider than that, broken at blanks and, where one word is wider, within it.
     *
     * @param most lines; what is left over is told by dots
     */
    List<String> lines(String text, float size, float width, int most) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.strip().split("\\R")) {
            wrap(writable(paragraph), size, width, lines);
            if (lines.size() > most) {
                List<String> kept = new ArrayList<>(lines.subList(0, most));
                kept.set(most - 1, kept.getLast() + " …");
                return kept;
            }
        }
        return lines;
    }

    private void wrap(String text, float size, float width, List<String> lines) {
        var line = new StringBuilder();
        for (String word : text.split(" ")) {
            String next = line.isEmpty() ? word : line + " " + word;
            if (width(next, size) <= width) {
                line.setLength(0);
                line.append(next);
            } else {
                if (!line.isEmpty()) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(broken(word, size, width, lines));
            }
        }
        lines.add(line.toString());
    }

    /** @return what is left of a word for a line that goes on */
    private String broken(String word, float size, float width, List<String> lines) {
        String left = word;
        while (width(left, size) > width) {
            int end = Character.charCount(left.codePointAt(0));
            while (end < left.length()
                    && width(left.substring(0, end + Character.charCount(left.codePointAt(end))), size) <= width) {
                end += Character.charCount(left.codePointAt(end));
            }
            lines.add(left.substring(0, end));
            left = left.substring(end);
        }
        return left;
    }
}
