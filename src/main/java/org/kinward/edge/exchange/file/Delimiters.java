package org.kinward.edge.exchange.file;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Finds the delimiter: the character under which the first rows come out even, wide and with their quotes whole. */
final class Delimiters {

    private static final char[] CANDIDATES = {',', ';', '\t', '|', '#', '^', '~'};
    private static final int ROWS = 200;

    private Delimiters() {}

    static char guess(String head) throws IOException {
        var best = CANDIDATES[0];
        var bestScore = 0.0;
        for (var candidate : CANDIDATES) {
            if (head.indexOf(candidate) < 0) {
                continue;
            }
            var score = score(rows(head, candidate), candidate);
            if (score > bestScore + 1e-9) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static List<String[]> rows(String head, char separator) throws IOException {
        var rows = new ArrayList<String[]>();
        try (var csv = CsvRows.over(new StringReader(head), separator)) {
            for (var row = csv.next(); row != null && rows.size() < ROWS; row = csv.next()) {
                rows.add(row.cells());
            }
        }
        return rows;
    }

    private static double score(List<String[]> rows, char separator) {
        var widths = new HashMap<Integer, Integer>();
        var stray = 0;
        var cells = 0;
        for (var row : rows) {
            widths.merge(row.length, 1, Integer::sum);
            for (var cell : row) {
                cells++;
                stray += strayQuote(cell, separator) ? 1 : 0;
            }
        }
        var width = 1;
        var most = 0;
        for (var entry : widths.entrySet()) {
            if (entry.getValue() > most || entry.getValue() == most && entry.getKey() > width) {
                width = entry.getKey();
                most = entry.getValue();
            }
        }
        if (width == 1) {
            return 0;
        }
        var even = (double) most / rows.size();
        var head = rows.getFirst().length == width ? 1.0 : 0.6;
        return even * even * head * (1 - (double) stray / cells) * Math.log(width + 1);
    }

    /** A quote in the middle of a cell beside another candidate: the cell was cut at the wrong character. */
    private static boolean strayQuote(String cell, char separator) {
        var at = cell.indexOf('"');
        if (at < 0) {
            return false;
        }
        for (var other : CANDIDATES) {
            if (other != separator && (cell.contains(other + "\"") || cell.contains("\"" + other))) {
                return true;
            }
        }
        return false;
    }
}
