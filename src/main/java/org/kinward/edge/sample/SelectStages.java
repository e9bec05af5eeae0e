package org.kinward.edge.sample;

import java.util.List;
import java.util.UUID;
import org.kinward.edge.sample.company.Stages;
import org.kinward.edge.sample.diary.SampleIds;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stages of the first pipeline of the workspace's own. */
record SelectStages() {
    private record Row(UUID id, String kind) {}

    Stages run(JdbcClient jdbc) {
        List<Row> rows = jdbc.sql("""
            select id, kind from data."stage"
             where deleted_at is null
               and pipeline = (select id from data."pipeline"
                                where deleted_at is null and id not between :lowest and :highest
                                order by position, id limit 1)
             order by position, id
            """)
                .param("lowest", SampleIds.LOWEST)
                .param("highest", SampleIds.HIGHEST)
                .query((row, n) -> new Row(row.getObject("id", UUID.class), row.getString("kind")))
                .list();
        return new Stages(
                of(rows, "open"), of(rows, "won").getFirst(), of(rows, "lost").getFirst());
    }

    private static List<UUID> of(List<Row> rows, String kind) {
        return rows.stream().filter(row -> row.kind().equals(kind)).map(Row::id).toList();
    }
}
