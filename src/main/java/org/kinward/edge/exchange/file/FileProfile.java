package org.kinward.edge.exchange.file;

import java.util.List;

/**
 * What was found out about a file.
 *
 * @param rows data rows, the header not counted
 * @param ragged rows that are wider than the file and hold something there
 * @param narrow rows that are narrower than the file
 * @param sample the first rows' cells
 */
public record FileProfile(
        FileFormat format, int rows, int ragged, int narrow, List<FileColumn> columns, List<List<String>> sample) {

    public FileProfile {
        columns = List.copyOf(columns);
        sample = List.copyOf(sample);
    }

    public int width() {
        return columns.size();
    }
}
