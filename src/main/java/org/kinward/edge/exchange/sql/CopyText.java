package org.kinward.edge.exchange.sql;

import java.nio.charset.StandardCharsets;

/** Writes a row in COPY's text form, its cells as one array: quoted for the array, then escaped for COPY. */
final class CopyText {

    private final StringBuilder line = new StringBuilder(1 << 10);

    byte[] line(String prefix, int row, String[] cells) {
        line.setLength(0);
        line.append(prefix).append(row).append("\t{");
        for (var i = 0; i < cells.length; i++) {
            if (i > 0) {
                line.append(',');
            }
            cell(cells[i]);
        }
        line.append("}\n");
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void cell(String cell) {
        line.append('"');
        for (var i = 0; i < cell.length(); i++) {
            var c = cell.charAt(i);
            switch (c) {
                case '"' -> line.append("\\\\\"");
                case '\\' -> line.append("\\\\\\\\");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                default -> line.append(c);
            }
        }
        line.append('"');
    }
}
