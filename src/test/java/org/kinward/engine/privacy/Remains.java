package org.kinward.engine.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kinward.kernel.text.Fold;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks through every column of every table that can hold text in any form for words that must stand nowhere. */
record Remains(DataSource database, List<String> marks) {

    /** Where one of the words stands, folded or not, as text or as bytes. */
    List<String> found() {
        JdbcClient jdbc = JdbcClient.create(database);
        var columns = jdbc.sql("""
            select format('%I.%I', n.nspname, c.relname), a.attname
              from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
             where n.nspname in ('engine', 'data', 'public') and c.relkind in ('r', 'p') and a.attnum > 0
               and not a.attisdropped and a.atttypid::regtype::text in
                   ('text', 'text[]', 'jsonb', 'json', 'tsvector', 'bytea', 'character varying', 'name')
            """)
                .query((row, n) -> List.of(row.getString(1), row.getString(2)))
                .list();
        assertThat(columns).hasSizeGreaterThan(100);
        String[] patterns = Stream.concat(
                        marks.stream().flatMap(mark -> Stream.of(mark, Fold.of(mark))),
                        marks.stream().map(mark -> HexFormat.of().formatHex(mark.getBytes(StandardCharsets.UTF_8))))
                .map(mark -> "%" + mark + "%")
                .toArray(String[]::new);
        List<String> found = new ArrayList<>();
        for (List<String> column : columns) {
            int rows = jdbc.sql("select count(*) from " + column.get(0) + " where \"" + column.get(1)
                            + "\"::text ilike any(?)")
                    .param(patterns)
                    .query(Integer.class)
                    .single();
            if (rows > 0) {
                found.add(column.get(0) + "." + column.get(1) + ": " + rows);
            }
        }
        return found;
    }
}
