package org.kinward.platform.database.copy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes rows into a table by COPY, in its text form: value by value, {@link #end} after each row, {@link #finish} after
 * the last. Closed before that, nothing is added.
 */
public final class CopyRows implements AutoCloseable {
    /** Characters sent at a time: little enough for the database to be at work on them while the next are written. */
    private static final int CHUNK = 1 << 14;
    /** From so many rows on it costs less than a statement that is prepared already. */
    public static final int MANY = 20;

    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(CHUNK + (CHUNK >> 2));
    private boolean within;

    /** @param target the table and its columns in the order of the values: {@code engine.job (name, id)} */
    public CopyRows(Connection connection, String target) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + target + " from stdin");
    }

    /** The next value of the row: text, a number, an id, or whatever is written as PostgreSQL reads it. */
    public CopyRows value(@Nullable Object value) {
        separate();
        switch (value) {
            case null -> text.append("\\N");
            case String words -> escaped(words);
            case BigDecimal number -> text.append(number.toPlainString());
            default -> text.append(value);
        }
        return this;
    }

    /** The next value of the row: an array of texts, each quoted for the array and then guarded for COPY. */
    public CopyRows value(String[] elements) {
        separate();
        text.append('{');
        for (int i = 0; i < elements.length; i++) {
            text.append(i > 0 ? ",\"" : "\"");
            quoted(elements[i]);
            text.append('"');
        }
        text.append('}');
        return this;
    }

    /** Ends the row. */
    public void end() throws SQLException {
        text.append('\n');
        within = false;
        if (text.length() >= CHUNK) {
            send();
        }
    }

    /** @return how many rows were added */
    public long finish() throws SQLException {
        send();
        return copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void separate() {
        if (within) {
            text.append('\t');
        }
        within = true;
    }

    private void send() throws SQLException {
        byte[] sent = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(sent, 0, sent.length);
        text.setLength(0);
    }

    /** A backslash guards what would end a value or a row. */
    private void escaped(String words) {
        int from = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c <= '\r' || c == '\\') {
                text.append(words, from, i);
                guarded(c);
                from = i + 1;
            }
        }
        text.append(words, from, words.length());
    }

    private void quoted(String element) {
        for (int i = 0; i < element.length(); i++) {
            char c = element.charAt(i);
            if (c == '"' || c == '\\') {
                text.append("\\\\");
            }
            guarded(c);
        }
    }

    private void guarded(char c) {
        switch (c) {
            case '\\' -> text.append("\\\\");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            default -> text.append(c);
        }
    }
}
