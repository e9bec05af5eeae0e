package org.kinward.edge.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.exchange.file.CsvRow;
import org.kinward.edge.exchange.file.FileFormat;
import org.kinward.edge.exchange.file.FileProfile;
import org.kinward.edge.exchange.file.RowSink;
import org.kinward.edge.exchange.file.Sniffer;
import org.kinward.edge.exchange.file.Source;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;

/** A workbook (ECMA-376) as a table: one of its sheets, read a row at a time; of formulas the values kept with them. */
final class Workbook {

    /** Unpacked, of all parts together: what is larger was made to fill a memory or a disk. */
    static final long LARGEST = 1L << 30;

    /** Texts that cells share are held while the sheet is read. */
    static final long MOST_TEXT = 128L << 20;

    /** Bytes by which the old format is known; no workbook is as short. */
    private static final int LONGEST_MARK = 8;

    private static final int HEAD_ROWS = 200;
    private static final int MOST_PARTS = 10_000;
    private static final int CHUNK = 1 << 16;
    private static final String TEXTS = "sharedStrings.xml";

    private Workbook() {}

    /** A packed file; what is inside is seen when it is read. The old format, packed by no one, is refused by name. */
    static boolean begins(byte[] head) {
        return head.length >= LONGEST_MARK
                && (ReadableWorkbook.isOOXMLZipHeader(head) || ReadableWorkbook.isOLE2Header(head));
    }

    private interface Reading<T> {
        T of(ReadableWorkbook book) throws IOException;
    }

    static FileFormat dialect(Source source, int sheet) throws IOException {
        return read(source, book -> {
            var sheets = visible(book);
            var names = sheets.stream().map(Sheet::getName).toList();
            var header = Sniffer.headed(head(sheets.get(sheet)));
            return FileFormat.plain(FileFormat.Kind.WORKBOOK, "UTF-8", header, sheet, names);
        });
    }

    /** As {@link Sniffer#profile}. */
    static FileProfile profile(Source source, FileFormat dialect, RowSink sink) throws IOException {
        return read(source, book -> {
            var sheets = visible(book);
            if (dialect.sheetRead() < 0 || dialect.sheetRead() >= sheets.size()) {
                throw new IOException("no sheet " + dialect.sheetRead());
            }
            var sheet = sheets.get(dialect.sheetRead());
            var names = Sniffer.names(head(sheet), dialect.header());
            var format = FileFormat.plain(
                    FileFormat.Kind.WORKBOOK,
                    dialect.encoding(),
                    dialect.header(),
                    dialect.sheetRead(),
                    sheets.stream().map(Sheet::getName).toList());
            try (var rows = sheet.openStream()) {
                var all = rows.iterator();
                if (dialect.header()) {
                    next(all);
                }
                return Sniffer.profile(names, () -> next(all), format, sink);
            }
        });
    }

    private static List<Sheet> visible(ReadableWorkbook book) throws IOException {
        var sheets = book.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
        if (sheets.isEmpty()) {
            throw new IOException("no sheet to be seen");
        }
        return sheets;
    }

    private static List<String[]> head(Sheet sheet) throws IOException {
        var head = new ArrayList<String[]>();
        try (var rows = sheet.openStream()) {
            var all = rows.iterator();
            for (var row = next(all); row != null && head.size() < HEAD_ROWS; row = next(all)) {
                head.add(row.cells());
            }
        }
        return head;
    }

    /** The next row that says anything. */
    private static @Nullable CsvRow next(Iterator<Row> rows) {
        while (rows.hasNext()) {
            var row = rows.next();
            var cells = CellText.of(row);
            for (var cell : cells) {
                if (!cell.isBlank()) {
                    return new CsvRow(row.getRowNum(), cells);
                }
            }
        }
        return null;
    }

    private static <T> T read(Source source, Reading<T> reading) throws IOException {
        var spool = Files.createTempFile("import", ".xlsx");
        try {
            try (var in = source.open()) {
                Files.copy(in, spool, StandardCopyOption.REPLACE_EXISTING);
            }
            if (old(spool)) {
                throw new Refusal(ErrorCode.UNREADABLE_FILE, Map.of("why", "xls"));
            }
            bounded(spool);
            try (var book = new ReadableWorkbook(spool.toFile(), new ReadingOptions(true, true))) {
                return reading.of(book);
            }
        } catch (ExcelReaderException broken) {
            throw new IOException(broken.getMessage(), broken);
        } finally {
            Files.deleteIfExists(spool);
        }
    }

    private static boolean old(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return ReadableWorkbook.isOLE2Header(in.readNBytes(8));
        }
    }

    /** Unpacks everything once, into nothing: what a packed file says of its sizes may be a lie. */
    private static void bounded(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new Refusal(ErrorCode.TOO_LARGE, Map.of("max", MOST_PARTS));
            }
            var left = LARGEST;
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                var most = entry.getName().endsWith(TEXTS) ? Math.min(MOST_TEXT, left) : left;
                try (var in = zip.getInputStream(entry)) {
                    left -= length(in, most);
                }
            }
        }
    }

    private static long length(InputStream in, long most) throws IOException {
        var chunk = new byte[CHUNK];
        var length = 0L;
        for (var count = in.read(chunk); count >= 0; count = in.read(chunk)) {
            length += count;
            if (length > most) {
                throw new Refusal(ErrorCode.TOO_LARGE, Map.of("max", most >> 20));
            }
        }
        return length;
    }
}
