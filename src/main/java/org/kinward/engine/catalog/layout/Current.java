package org.kinward.engine.catalog.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the database has now.
 *
 * @param columns names by table (both unquoted)
 * @param indexes names of the valid ones
 * @param broken names of those a failed concurrent build left behind
 * @param sequences names, quoted and with their schema
 */
record Current(Map<String, Set<String>> columns, Set<String> indexes, Set<String> broken, Set<String> sequences) {
    static Current read(JdbcClient jdbc) {
        Map<String, Set<String>> columns = new HashMap<>();
        jdbc.sql("select table_name, column_name from information_schema.columns where table_schema = 'data'")
                .query(row -> {
                    columns.computeIfAbsent(row.getString(1), table -> new HashSet<>())
                            .add(row.getString(2));
                });
        Set<String> indexes = new HashSet<>();
        Set<String> broken = new HashSet<>();
        jdbc.sql("""
            select c.relname, i.indisvalid
              from pg_index i
              join pg_class c on c.oid = i.indexrelid
              join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = 'data'
            """).query(row -> {
            (row.getBoolean(2) ? indexes : broken).add(row.getString(1));
        });
        Set<String> sequences = Set.copyOf(
                jdbc.sql("select 'data.\"' || sequencename || '\"' from pg_sequences where schemaname = 'data'")
                        .query(String.class)
                        .list());
        return new Current(columns, indexes, broken, sequences);
    }
}
