package org.kinward.edge.exchange.sql;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.kinward.edge.exchange.file.CsvRow;
import org.kinward.edge.exchange.file.RowSink;
import org.kinward.platform.database.copy.CopyRows;

/** Puts the rows of a file into the staging table by COPY, the fastest way in there is. */
public final class Staging implements RowSink, AutoCloseable {

    private final CopyRows copy;
    private final UUID id;

    public Staging(Connection connection, UUID id) throws SQLException {
        copy = new CopyRows(connection, "engine.import_row (import, row, cells)");
        this.id = id;
    }

    @Override
    public void accept(CsvRow row) throws IOException {
        try {
            copy.value(id).value(row.number()).value(row.cells()).end();
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
    }

    /** All rows are there. */
    public void finish() throws SQLException {
        copy.finish();
    }

    @Override
    public void close() throws SQLException {
        copy.close();
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
