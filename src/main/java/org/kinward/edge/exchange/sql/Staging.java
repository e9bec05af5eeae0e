package org.kinward.edge.exchange.sql;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.kinward.edge.exchange.file.CsvRow;
import org.kinward.edge.exchange.file.RowSink;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Puts the rows of a file into the staging table by COPY, the fastest way in there is. */
public final class Staging implements RowSink, AutoCloseable {

    private static final String COPY = "copy engine.import_row (import, row, cells) from stdin";
    private static final int BUFFER = 1 << 16;

    private final PGCopyOutputStream out;
    private final String prefix;
    private final CopyText text = new CopyText();

    public Staging(Connection connection, UUID id) throws SQLException {
        out = new PGCopyOutputStream(connection.unwrap(PGConnection.class), COPY, BUFFER);
        prefix = id + "\t";
    }

    @Override
    public void accept(CsvRow row) throws IOException {
        out.write(text.line(prefix, row.number(), row.cells()));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** Puts the file itself by, in parts that can be read back one after another. */
    public static void keep(Connection connection, UUID id, InputStream file) throws IOException, SQLException {
        try (var insert =
                connection.prepareStatement("insert into engine.import_file (import, part, bytes) values (?, ?, ?)")) {
            var part = 0;
            for (var bytes = file.readNBytes(StoredFile.PART);
                    bytes.length > 0;
                    bytes = file.readNBytes(StoredFile.PART)) {
                insert.setObject(1, id);
                insert.setInt(2, part++);
                insert.setBytes(3, bytes);
                insert.executeUpdate();
            }
        }
    }
}
