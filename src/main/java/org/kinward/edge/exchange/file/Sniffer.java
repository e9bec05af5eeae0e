package org.kinward.edge.exchange.file;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out how a file is written and what its columns hold. */
public final class Sniffer {

    private static final int HEAD = 1 << 18;
    private static final int HEAD_ROWS = 200;
    private static final int SAMPLE = 20;

    private final Source source;

    public Sniffer(Source source) {
        this.source = source;
    }

    /** Rows, one after another; null after the last. */
    @FunctionalInterface
    public interface Rows {

        @Nullable
        CsvRow next() throws IOException;
    }

    /** Guesses encoding, delimiter and header; dates and numbers follow from {@link #profile}. */
    public FileFormat dialect() throws IOException {
        var encoding = encoding();
        var head = head(Charset.forName(encoding));
        var delimiter = Delimiters.guess(head);
        var header = Headers.guess(rows(head, delimiter));
        return new FileFormat(encoding, Character.toString(delimiter), header, DatePattern.ISO.text(), false, ".");
    }

    public String encoding() throws IOException {
        try (var in = source.open()) {
            return Encodings.guess(in);
        }
    }

    /** Reads the whole file once under this dialect, hands its data rows to the sink, and completes the format. */
    public FileProfile profile(FileFormat dialect, RowSink sink) throws IOException {
        var names = Headers.names(rows(head(dialect.charset()), dialect.separator()), dialect.header());
        try (var csv = CsvRows.open(source.open(), dialect)) {
            if (dialect.header()) {
                csv.next();
            }
            return profile(names, csv::next, dialect, sink);
        }
    }

    /** The same of data rows that come from elsewhere. */
    public static FileProfile profile(List<String> names, Rows rows, FileFormat dialect, RowSink sink)
            throws IOException {
        var pass = new Pass(names.size());
        for (var row = rows.next(); row != null; row = rows.next()) {
            pass.accept(row);
            sink.accept(row);
        }
        return pass.profile(names, dialect);
    }

    /** Whether the first of these rows names the columns. */
    public static boolean headed(List<String[]> head) {
        return Headers.guess(head);
    }

    /** What the columns under these first rows are called. */
    public static List<String> names(List<String[]> head, boolean header) {
        return Headers.names(head, header);
    }

    private String head(Charset charset) throws IOException {
        try (var text = CsvRows.decoded(source.open(), charset)) {
            var buffer = new char[HEAD];
            var length = 0;
            for (var read = text.read(buffer); read > 0; read = text.read(buffer, length, HEAD - length)) {
                length += read;
            }
            var end = length;
            if (length == HEAD) {
                while (end > 0 && buffer[end - 1] != '\n' && buffer[end - 1] != '\r') {
                    end--;
                }
            }
            return new String(buffer, 0, end == 0 ? length : end);
        }
    }

    private static List<String[]> rows(String head, char separator) throws IOException {
        var rows = new ArrayList<String[]>();
        try (var csv = CsvRows.over(new StringReader(head), separator)) {
            for (var row = csv.next(); row != null && rows.size() < HEAD_ROWS; row = csv.next()) {
                rows.add(row.cells());
            }
        }
        return rows;
    }

    /** What one reading of the file gathers. */
    private static final class Pass {

        private final ColumnProfile[] columns;
        private final List<List<String>> sample = new ArrayList<>();
        private int rows;
        private int ragged;
        private int narrow;

        Pass(int width) {
            columns = new ColumnProfile[width];
            Arrays.setAll(columns, i -> new ColumnProfile());
        }

        void accept(CsvRow row) {
            var cells = row.cells();
            rows++;
            for (var i = 0; i < cells.length && i < columns.length; i++) {
                columns[i].accept(cells[i]);
            }
            narrow += cells.length < columns.length ? 1 : 0;
            ragged += ragged(cells, columns.length) ? 1 : 0;
            if (sample.size() < SAMPLE) {
                sample.add(List.of(cells));
            }
        }

        FileProfile profile(List<String> names, FileFormat dialect) {
            var points = Arrays.stream(columns)
                    .mapToInt(ColumnProfile::pointsOverCommas)
                    .sum();
            var comma = points < 0 || points == 0 && dialect.separator() == ';';
            var pattern = mainPattern(comma);
            var ambiguous = Arrays.stream(columns).anyMatch(ColumnProfile::ambiguous) && !settled(pattern);
            var format = new FileFormat(
                    dialect.encoding(),
                    dialect.delimiter(),
                    dialect.header(),
                    pattern.text(),
                    ambiguous,
                    comma ? "," : ".",
                    dialect.kind(),
                    dialect.sheet(),
                    dialect.sheets());
            var found = new ArrayList<FileColumn>();
            for (var i = 0; i < columns.length; i++) {
                var column = columns[i];
                found.add(new FileColumn(
                        i, names.get(i), column.examples(), column.filled(), column.looks(), own(column, pattern)));
            }
            return new FileProfile(format, rows, ragged, narrow, found, sample);
        }

        /** A column that can be read one way only settles it for the others; else the decimal mark tips the scale. */
        private DatePattern mainPattern(boolean comma) {
            var votes = new EnumMap<DatePattern, Integer>(DatePattern.class);
            for (var column : columns) {
                var pattern = column.pattern();
                if (pattern != null) {
                    votes.merge(pattern, weight(column, pattern), Integer::sum);
                }
            }
            var best = DatePattern.ISO;
            for (var entry : votes.entrySet()) {
                if (entry.getValue() > votes.getOrDefault(best, 0)) {
                    best = entry.getKey();
                }
            }
            return best == DatePattern.MONTH_SLASH && comma && !settled(best) ? DatePattern.DAY_SLASH : best;
        }

        private static int weight(ColumnProfile column, DatePattern pattern) {
            if (column.ambiguous()) {
                return 1;
            }
            return pattern == DatePattern.COMPACT ? 100 : 1000;
        }

        private boolean settled(DatePattern pattern) {
            return Arrays.stream(columns).anyMatch(column -> !column.ambiguous() && column.pattern() == pattern);
        }

        private @Nullable String own(ColumnProfile column, DatePattern main) {
            var pattern = column.pattern();
            if (pattern == null || pattern == main || column.ambiguous() && pattern.swapped() == main) {
                return null;
            }
            return pattern.text();
        }
    }

    /** Whether a row holds something beyond the last column: its cells may be shifted. */
    public static boolean ragged(String[] cells, int width) {
        for (var i = width; i < cells.length; i++) {
            if (!cells[i].isBlank()) {
                return true;
            }
        }
        return false;
    }
}
