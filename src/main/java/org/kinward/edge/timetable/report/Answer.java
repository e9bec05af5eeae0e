package org.kinward.edge.timetable.report;

import java.util.List;

/**
 * What a report says to one reader.
 *
 * @param rows as people read them
 * @param plain the same rows with figures as numbers, for spreadsheets
 * @param figures in which column the figures begin
 */
record Answer(List<String> heads, List<List<String>> rows, List<List<String>> plain, int figures) {
    Answer {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
        plain = List.copyOf(plain);
    }
}
