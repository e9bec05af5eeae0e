package org.kinward.suite.sales;

import java.util.List;
import java.util.UUID;
import org.kinward.suite.sales.FirstStages.FirstStage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first open stage of each pipeline, that of the first pipeline first. */
record SelectFirstStages() {
    List<FirstStage> run(JdbcClient jdbc) {
        return jdbc.sql("""
            select pipeline, stage, probability
              from (select distinct on (p.id) p.id as pipeline, s.id as stage, s.probability, p.position, p.created_at
                      from data."pipeline" p
                      join data."stage" s on s.pipeline = p.id and s.kind = 'open' and s.deleted_at is null
                     where p.deleted_at is null
                     order by p.id, s.position, s.id) firsts
             order by position, created_at, pipeline
            """)
                .query((row, n) -> new FirstStage(
                        row.getObject("pipeline", UUID.class),
                        row.getObject("stage", UUID.class),
                        row.getBigDecimal("probability")))
                .list();
    }
}
