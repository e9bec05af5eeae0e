package org.kinward.edge.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.kinward.edge.exchange.file.FileColumn;
import org.kinward.edge.exchange.sql.StagedRows;
import org.kinward.edge.exchange.sql.StoredImport;

/** Writes the rows that came to nothing, wholly or in part, in the shape of their file, each with its reason. */
final class RejectedRows {

    private static final int PAGE = 1_000;

    private final StagedRows rows;

    RejectedRows(StagedRows rows) {
        this.rows = rows;
    }

    void write(StoredImport stored, OutputStream out) throws IOException {
        var format = stored.profile().format();
        try (var csv = CsvWriter.builder().fieldSeparator(format.separator()).build(out, format.charset())) {
            if (format.header()) {
                var names = new ArrayList<>(stored.profile().columns().stream()
                        .map(FileColumn::name)
                        .toList());
                names.add("reason");
                csv.writeRecord(names);
            }
            var through = 0;
            for (var page = rows.rejectedAfter(stored.id(), through, PAGE);
                    !page.isEmpty();
                    page = rows.rejectedAfter(stored.id(), through, PAGE)) {
                for (var row : page) {
                    csv.writeRecord(cells(row, stored.profile().width()));
                }
                through = page.getLast().row().number();
            }
        }
    }

    /** The reason stands under its name even where the row is short. */
    private static List<String> cells(StagedRows.RejectedRow row, int width) {
        var cells = new ArrayList<>(List.of(row.row().cells()));
        while (cells.size() < width) {
            cells.add("");
        }
        cells.add(row.reason());
        return cells;
    }
}
