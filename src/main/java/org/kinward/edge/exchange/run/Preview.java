package org.kinward.edge.exchange.run;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.exchange.run.unknown.UnknownValue;
import tools.jackson.databind.JsonNode;

/**
 * What a plan would do.
 *
 * @param rows the first rows and the first ones with problems
 * @param unknown texts that name nothing known, by the index of the column
 * @param merges rows that go into the record of an earlier row of the same key
 * @param skips rows without a key, where the plan leaves those out
 * @param alike rows that are to make a record and resemble one there is
 * @param makes how many records of other types would be made because rows name them, by type
 * @param checked rows looked at; fewer than the file has when it is large
 */
public record Preview(
        List<Row> rows,
        Problems problems,
        Map<String, List<UnknownValue>> unknown,
        int creates,
        int updates,
        int merges,
        int skips,
        int alike,
        Map<String, Integer> makes,
        int checked) {

    /** A row as it stands in the file, as it will be, and what is wrong with it. */
    public record Row(
            int row,
            List<String> cells,
            JsonNode fields,
            List<Problem> problems,
            @Nullable Like like) {}

    /** The record that a row resembles. */
    public record Like(UUID id, String title) {}

    public record Problem(@Nullable Integer column, String field, String code, String message) {}

    /** How many rows have a problem, and how many have one in each column. */
    public record Problems(int rows, Map<String, Integer> byColumn) {}
}
