package org.kinward.edge.exchange.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.kinward.edge.exchange.file.CsvRow;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads staged rows so that rows of one key come together, wherever in the file they stand: most files have them one after
 * another, and the few that stray are noted once. A key of more than {@value #MOST_OF_KEY} rows comes in several parts.
 */
public final class GroupedRows {

    /** As many as one record may bring of its own. */
    private static final int MOST_OF_KEY = 10_000;

    private static final int MOST_STRAYS = 2 * MOST_OF_KEY;

    private final JdbcClient jdbc;
    private final StagedRows rows;

    public GroupedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new StagedRows(jdbc);
    }

    /**
     * Rows to be done together.
     *
     * @param through up to where the file is done with them
     */
    public record Part(List<CsvRow> rows, int through) {}

    private record Stray(int head, CsvRow row) {}

    /** Notes which rows stand apart from the first of their key; what was noted before is forgotten. */
    public void sort(UUID id, int key) {
        jdbc.sql("delete from engine.import_stray where import = ?").param(id).update();
        jdbc.sql("""
            insert into engine.import_stray (import, row, head)
            select :import, row, head
              from (select row, min(row) over of_key as head, row_number() over of_key as nth
                      from engine.import_row
                     where import = :import and btrim(cells[:key]) <> ''
                    window of_key as (partition by btrim(cells[:key]) order by row)) as keyed
             where row - nth <> head - 1 and nth <= :most
            """)
                .param("import", id)
                .param("key", key + 1)
                .param("most", MOST_OF_KEY)
                .update();
    }

    /** The next rows after this one that nobody has done; none when the file is at its end. */
    public Part after(UUID id, int row, int limit, int key) {
        List<CsvRow> next = rows.after(id, row, limit + 1);
        if (next.isEmpty()) {
            return new Part(List.of(), row);
        }
        if (next.size() > limit) {
            next = upToWholeKey(id, next, limit, key);
        }
        List<Stray> strays =
                following(id, next.getFirst().number(), next.getLast().number());
        if (strays.size() > MOST_STRAYS) {
            int head = strays.getLast().head();
            strays = strays.stream().filter(stray -> stray.head() < head).toList();
            next = next.stream().filter(one -> one.number() < head).toList();
        }
        int through = next.getLast().number();
        Set<Integer> done = strays(id, next.getFirst().number(), through);
        List<CsvRow> together = new ArrayList<>(next);
        together.removeIf(one -> done.contains(one.number()));
        strays.forEach(stray -> together.add(stray.row()));
        return new Part(together, through);
    }

    /** Without the rows of the last key where more of them follow; where there is but one key, with all that follow. */
    private List<CsvRow> upToWholeKey(UUID id, List<CsvRow> next, int limit, int key) {
        String last = key(next.get(limit - 1), key);
        if (last.isEmpty() || !last.equals(key(next.get(limit), key))) {
            return next.subList(0, limit);
        }
        int start = limit - 1;
        while (start > 0 && last.equals(key(next.get(start - 1), key))) {
            start--;
        }
        return start > 0 ? next.subList(0, start) : withAll(id, next, last, key);
    }

    private List<CsvRow> withAll(UUID id, List<CsvRow> next, String of, int key) {
        List<CsvRow> all = new ArrayList<>(next);
        while (all.size() < MOST_OF_KEY) {
            List<CsvRow> more = rows.after(id, all.getLast().number(), next.size());
            for (CsvRow one : more) {
                if (!of.equals(key(one, key))) {
                    return all;
                }
                all.add(one);
            }
            if (more.isEmpty()) {
                return all;
            }
        }
        return all;
    }

    private static String key(CsvRow row, int key) {
        return key < row.cells().length ? row.cells()[key].strip() : "";
    }

    private Set<Integer> strays(UUID id, int first, int last) {
        return new HashSet<>(jdbc.sql("select row from engine.import_stray where import = ? and row between ? and ?")
                .params(id, first, last)
                .query((rows, n) -> rows.getInt("row"))
                .list());
    }

    /** Rows from anywhere behind whose key begins among these rows. In two looks, each of which has one way to go. */
    private List<Stray> following(UUID id, int first, int last) {
        Map<Integer, Integer> heads = new LinkedHashMap<>();
        jdbc.sql("""
            select head, row from engine.import_stray
             where import = ? and head between ? and ? order by head, row limit ?
            """).params(id, first, last, MOST_STRAYS + 1).query(row -> {
            heads.put(row.getInt("row"), row.getInt("head"));
        });
        Map<Integer, CsvRow> found = new HashMap<>();
        rows.these(id, heads.keySet()).forEach(row -> found.put(row.number(), row));
        List<Stray> strays = new ArrayList<>();
        heads.forEach((row, head) -> strays.add(new Stray(head, Objects.requireNonNull(found.get(row)))));
        return strays;
    }
}
