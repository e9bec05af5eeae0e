package org.kinward.edge.exchange.table;

import java.io.IOException;
import java.util.Arrays;
import org.kinward.edge.exchange.file.CsvRow;
import org.kinward.edge.exchange.file.RowSink;

/**
 * Takes apart what Google puts into one cell with {@code :::} between, as our cells have it; the group everybody is in there is
 * no group.
 */
record Joined(RowSink to) implements RowSink {

    private static final String BETWEEN = " ::: ";
    private static final String EVERYBODY = "* myContacts";

    @Override
    public void accept(CsvRow row) throws IOException {
        var cells = row.cells();
        to.accept(
                Arrays.stream(cells).anyMatch(Joined::is)
                        ? new CsvRow(
                                row.number(),
                                Arrays.stream(cells).map(Joined::apart).toArray(String[]::new))
                        : row);
    }

    private static boolean is(String cell) {
        return cell.contains(BETWEEN) || cell.equals(EVERYBODY);
    }

    private static String apart(String cell) {
        return is(cell)
                ? String.join(
                        "; ",
                        Arrays.stream(cell.split(BETWEEN))
                                .filter(part -> !part.strip().equals(EVERYBODY))
                                .toList())
                : cell;
    }
}
