package org.kinward.edge.exchange.paper;

import java.util.List;

/** How a sheet's width is shared among a table's columns: by what they hold, none too narrow to be read. */
final class Columns {
    static final float GAP = 8;
    private static final float LEAST = 34;
    private static final float MOST = 220;

    private Columns() {}

    static float[] widths(Paper.Table table, Face face, float size, float whole) {
        int count = table.head().size();
        float[] wanted = new float[count];
        float sum = 0;
        for (int i = 0; i < count; i++) {
            float widest = wide(table.head().get(i), face, size);
            for (List<String> row : table.rows()) {
                widest = Math.max(widest, wide(row.get(i), face, size));
            }
            wanted[i] = Math.clamp(widest + GAP, LEAST, MOST);
            sum += wanted[i];
        }
        float[] widths = new float[count];
        for (int i = 0; i < count; i++) {
            widths[i] = wanted[i] * whole / sum;
        }
        return widths;
    }

    private static float wide(String text, Face face, float size) {
        return face.width(face.writable(text.length() > 80 ? text.substring(0, 80) : text), size);
    }
}
