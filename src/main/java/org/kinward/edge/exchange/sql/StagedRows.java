package org.kinward.edge.exchange.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.exchange.file.CsvRow;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads staged rows back. */
public final class StagedRows {

    /** A value of a column and how many rows have it. */
    public record ValueCount(String value, int rows) {}

    /** A row of which a record came, and the record. */
    public record WrittenRow(CsvRow row, UUID record) {}

    /** A row that came to nothing, wholly or in part, and why. */
    public record RejectedRow(CsvRow row, String reason) {}

    private final JdbcClient jdbc;

    public StagedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows after this one, in order. */
    public List<CsvRow> after(UUID id, int row, int limit) {
        return jdbc.sql("select row, cells from engine.import_row where import = ? and row > ? order by row limit ?")
                .params(id, row, limit)
                .query((rows, n) -> row(rows))
                .list();
    }

    /** These rows, in no order. */
    public List<CsvRow> these(UUID id, Collection<Integer> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select row, cells from engine.import_row where import = ? and row = any(?)")
                .params(id, numbers.toArray(Integer[]::new))
                .query((rows, n) -> row(rows))
                .list();
    }

    /** The rows after this one of which a record came. */
    public List<WrittenRow> writtenAfter(UUID id, int row, int limit) {
        Map<Integer, UUID> records = new LinkedHashMap<>();
        jdbc.sql("""
            select row, record from engine.import_outcome
             where import = ? and row > ? and record is not null order by row limit ?
            """).params(id, row, limit).query(rows -> {
            records.put(rows.getInt("row"), rows.getObject("record", UUID.class));
        });
        return beside(id, records, WrittenRow::new);
    }

    /** The rows after this one that have a reason against them. */
    public List<RejectedRow> rejectedAfter(UUID id, int row, int limit) {
        Map<Integer, String> reasons = new LinkedHashMap<>();
        jdbc.sql("""
            select row, reason from engine.import_outcome
             where import = ? and row > ? and reason is not null order by row limit ?
            """).params(id, row, limit).query(rows -> {
            reasons.put(rows.getInt("row"), rows.getString("reason"));
        });
        return beside(id, reasons, RejectedRow::new);
    }

    /**
     * Rows with what came of them. Looked up by themselves, not joined: statistics know nothing of an import that has just
     * begun, and a join planned for the one row they expect takes every row times every row.
     */
    private <V, R> List<R> beside(UUID id, Map<Integer, V> outcomes, BiFunction<CsvRow, V, R> of) {
        Map<Integer, CsvRow> found = new HashMap<>();
        these(id, outcomes.keySet()).forEach(row -> found.put(row.number(), row));
        List<R> rows = new ArrayList<>();
        outcomes.forEach((number, outcome) -> rows.add(of.apply(Objects.requireNonNull(found.get(number)), outcome)));
        return rows;
    }

    /** What a column holds, the commonest first. */
    public List<ValueCount> values(UUID id, int column, int limit) {
        return jdbc.sql("""
            select btrim(cells[?]) as value, count(*) as n from engine.import_row
             where import = ? and btrim(cells[?]) <> ''
             group by 1 order by 2 desc, 1 limit ?
            """)
                .params(column + 1, id, column + 1, limit)
                .query((rows, n) -> new ValueCount(rows.getString("value"), rows.getInt("n")))
                .list();
    }

    static CsvRow row(ResultSet rows) throws SQLException {
        return new CsvRow(rows.getInt("row"), cells(rows));
    }

    static String[] cells(ResultSet rows) throws SQLException {
        var array = (@Nullable String[]) rows.getArray("cells").getArray();
        var cells = new String[array.length];
        for (var i = 0; i < cells.length; i++) {
            var cell = array[i];
            cells[i] = cell == null ? "" : cell;
        }
        return cells;
    }
}
