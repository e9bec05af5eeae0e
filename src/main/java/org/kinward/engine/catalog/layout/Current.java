package org.kinward.engine.catalog.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the database has now.
 *
 * @param columns their types by name, by table (all unquoted)
 * @param indexes names of the valid ones
 * @param broken names of those a failed concurrent build left behind
 * @param sequences names, quoted and with their schema
 * @param checks table of each check, by its name
 * @param unproven names of the checks that old rows have not been held to yet
 */
record Current(
        Map<String, Map<String, String>> columns,
        Set<String> indexes,
        Set<String> broken,
        Set<String> sequences,
        Map<String, String> checks,
        Set<String> unproven) {

    static Current read(JdbcClient jdbc) {
        Set<String> indexes = new HashSet<>();
        Set<String> broken = new HashSet<>();
        // One still being built is as invalid as a leftover; only the lease's holder builds, and it asks between
        // builds.
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
        Map<String, String> checks = new HashMap<>();
        Set<String> unproven = new HashSet<>();
        jdbc.sql("""
            select k.conname, t.relname, k.convalidated
              from pg_constraint k
              join pg_class t on t.oid = k.conrelid
              join pg_namespace n on n.oid = t.relnamespace
             where n.nspname = 'data' and k.contype = 'c'
            """).query(row -> {
            checks.put(row.getString(1), row.getString(2));
            if (!row.getBoolean(3)) {
                unproven.add(row.getString(1));
            }
        });
        return new Current(columns(jdbc), indexes, broken, sequences, checks, unproven);
    }

    private static Map<String, Map<String, String>> columns(JdbcClient jdbc) {
        Map<String, Map<String, String>> columns = new HashMap<>();
        jdbc.sql("""
            select t.relname, a.attname, format_type(a.atttypid, a.atttypmod)
              from pg_attribute a
              join pg_class t on t.oid = a.attrelid
              join pg_namespace n on n.oid = t.relnamespace
             where n.nspname = 'data' and t.relkind = 'r' and a.attnum > 0 and not a.attisdropped
            """).query(row -> {
            columns.computeIfAbsent(row.getString(1), table -> new HashMap<>()).put(row.getString(2), row.getString(3));
        });
        return columns;
    }
}
