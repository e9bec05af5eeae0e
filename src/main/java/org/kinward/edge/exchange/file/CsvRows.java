package org.kinward.edge.exchange.file;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The rows of a file, one after another; empty lines are counted and skipped, nothing else is left out. */
public final class CsvRows implements Closeable {

    private static final int BUFFER = 1 << 16;
    private static final int LARGEST_RECORD = 8 << 20;
    private static final int MOST_FIELDS = 16_000;
    private static final char MARK = '\uFEFF';

    private final CsvReader<String[]> reader;
    private final Iterator<String[]> rows;
    private int number;

    private CsvRows(CsvReader<String[]> reader) {
        this.reader = reader;
        this.rows = reader.iterator();
    }

    public static CsvRows open(InputStream in, FileFormat format) throws IOException {
        return over(decoded(in, format.charset()), format.separator());
    }

    static CsvRows over(Reader text, char separator) {
        return new CsvRows(CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(true)
                .maxBufferSize(LARGEST_RECORD)
                .build(
                        StringArrayHandler.of(limits -> limits.maxFields(MOST_FIELDS)
                                .maxFieldSize(LARGEST_RECORD)
                                .maxRecordSize(LARGEST_RECORD)),
                        text));
    }

    /** The text of a file without its byte order mark. */
    static Reader decoded(InputStream in, Charset charset) throws IOException {
        var text = new BufferedReader(new InputStreamReader(in, charset), BUFFER);
        text.mark(1);
        if (text.read() != MARK) {
            text.reset();
        }
        return text;
    }

    /** The next row, or null after the last. */
    public @Nullable CsvRow next() throws IOException {
        try {
            while (rows.hasNext()) {
                var cells = rows.next();
                number++;
                if (cells.length > 1 || !cells[0].isBlank()) {
                    return new CsvRow(number, clean(cells));
                }
            }
            return null;
        } catch (CsvParseException broken) {
            throw new IOException("row " + (number + 1) + ": " + broken.getMessage(), broken);
        }
    }

    /** PostgreSQL keeps no NUL in text, and no file means one. */
    private static String[] clean(String[] cells) {
        for (var i = 0; i < cells.length; i++) {
            if (cells[i].indexOf('\0') >= 0) {
                cells[i] = cells[i].replace("\0", "");
            }
        }
        return cells;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
