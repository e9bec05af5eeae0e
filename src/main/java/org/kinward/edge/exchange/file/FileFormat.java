package org.kinward.edge.exchange.file;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;

/**
 * How a file is written. Guessed on upload, shown to the user and theirs to correct.
 *
 * @param encoding a charset name
 * @param delimiter one character
 * @param dateFormat one of {@link DatePattern#text()}
 * @param datesAmbiguous day and month could be swapped in every date of the file
 * @param decimal "." or ","
 */
public record FileFormat(
        String encoding, String delimiter, boolean header, String dateFormat, boolean datesAmbiguous, String decimal) {

    public FileFormat {
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
