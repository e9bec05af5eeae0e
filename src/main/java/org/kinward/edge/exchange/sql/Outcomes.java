package org.kinward.edge.exchange.sql;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What became of each row. */
public final class Outcomes {

    /** @param state created, updated, unchanged, rejected, merged or skipped */
    public record RowOutcome(
            int row,
            String state,
            @Nullable UUID record,
            @Nullable String reason) {}

    private final JdbcClient jdbc;

    public Outcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(UUID id, List<RowOutcome> outcomes) {
        jdbc.sql("""
            insert into engine.import_outcome (import, row, state, record, reason)
            select ?, o.* from unnest(?::int[], ?::text[], ?::uuid[], ?::text[]) o
            """)
                .params(id, rows(outcomes), column(outcomes, 0), column(outcomes, 1), column(outcomes, 2))
                .update();
    }

    /** Says of rows that were written already what could not be added to them. */
    public void explain(UUID id, List<RowOutcome> outcomes) {
        jdbc.sql("""
            update engine.import_outcome as o set reason = n.reason
              from unnest(?::int[], ?::text[]) as n (row, reason)
             where o.import = ? and o.row = n.row
            """).params(rows(outcomes), column(outcomes, 2), id).update();
    }

    private static Integer[] rows(List<RowOutcome> outcomes) {
        return outcomes.stream().map(RowOutcome::row).toArray(Integer[]::new);
    }

    private static @Nullable String[] column(List<RowOutcome> outcomes, int which) {
        var texts = new @Nullable String[outcomes.size()];
        for (var i = 0; i < texts.length; i++) {
            var outcome = outcomes.get(i);
            var record = outcome.record();
            texts[i] = which == 0
                    ? outcome.state()
                    : which == 2 ? outcome.reason() : record == null ? null : record.toString();
        }
        return texts;
    }
}
