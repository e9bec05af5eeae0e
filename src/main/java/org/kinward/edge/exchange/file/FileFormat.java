package org.kinward.edge.exchange.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file is written. Guessed on upload, shown to the user and theirs to correct.
 *
 * @param encoding a charset name
 * @param delimiter one character
 * @param dateFormat one of {@link DatePattern#text()}
 * @param datesAmbiguous day and month could be swapped in every date of the file
 * @param decimal "." or ","
 * @param kind what sort of file it is; a delimited one where nothing is said
 * @param sheet which sheet of a workbook is read, the first is 0; of a calendar, which of the types in it
 * @param sheets what the sheets of a workbook are called; the types a calendar holds
 */
public record FileFormat(
        String encoding,
        String delimiter,
        boolean header,
        String dateFormat,
        boolean datesAmbiguous,
        String decimal,
        @Nullable Kind kind,
        @Nullable Integer sheet,
        @Nullable List<String> sheets) {

    /** Sorts of files. */
    public enum Kind {
        @JsonProperty("delimited")
        DELIMITED,
        @JsonProperty("workbook")
        WORKBOOK,
        @JsonProperty("cards")
        CARDS,
        @JsonProperty("calendar")
        CALENDAR
    }

    public FileFormat {
        kind = kind == null ? Kind.DELIMITED : kind;
        sheet = sheet == null ? 0 : sheet;
        sheets = sheets == null ? List.of() : List.copyOf(sheets);
        if (delimiter.length() != 1 || "\"\r\n".contains(delimiter)) {
            throw new IllegalArgumentException("delimiter");
        }
        if (!decimal.equals(".") && !decimal.equals(",")) {
            throw new IllegalArgumentException("decimal");
        }
        if (DatePattern.of(dateFormat) == null) {
            throw new IllegalArgumentException("dateFormat");
        }
        if (!known(encoding)) {
            throw new IllegalArgumentException("encoding");
        }
    }

    public FileFormat(
            String encoding,
            String delimiter,
            boolean header,
            String dateFormat,
            boolean datesAmbiguous,
            String decimal) {
        this(encoding, delimiter, header, dateFormat, datesAmbiguous, decimal, null, null, null);
    }

    /** How a file is written that says what it means by itself: dates as ISO 8601, numbers with a point. */
    public static FileFormat plain(Kind kind, String encoding, boolean header, int sheet, List<String> sheets) {
        return new FileFormat(encoding, ",", header, DatePattern.ISO.text(), false, ".", kind, sheet, sheets);
    }

    public boolean is(Kind asked) {
        return asked == kind;
    }

    /** The sheet of a workbook that is read. */
    public int sheetRead() {
        return sheet == null ? 0 : sheet;
    }

    private static boolean known(String encoding) {
        try {
            return Charset.isSupported(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return false;
        }
    }

    public Charset charset() {
        return Charset.forName(encoding);
    }

    public char separator() {
        return delimiter.charAt(0);
    }

    public char decimalMark() {
        return decimal.charAt(0);
    }

    public DatePattern datePattern() {
        var pattern = DatePattern.of(dateFormat);
        return pattern == null ? DatePattern.ISO : pattern;
    }
}
