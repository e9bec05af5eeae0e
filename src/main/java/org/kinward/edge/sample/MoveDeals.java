package org.kinward.edge.sample;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kinward.edge.sample.company.Stages;
import org.kinward.edge.sample.diary.SampleIds;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.Command;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.JsonNodeFactory;

/** Takes people's own deals out of the sample's pipeline: they go on in the workspace's own, where it begins or ends. */
record MoveDeals() {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private record Stranded(UUID deal, String kind) {}

    /** What has to be written; nothing where no deal of their own is there. */
    List<Command> run(JdbcClient jdbc) {
        List<Stranded> stranded = jdbc.sql("""
            select o.id, s.kind
              from data."opportunity" o
              join data."stage" s on s.id = o.stage
             where o.pipeline between :lowest and :highest and o.id not between :lowest and :highest
               and o.deleted_at is null
            """)
                .param("lowest", SampleIds.LOWEST)
                .param("highest", SampleIds.HIGHEST)
                .query((row, n) -> new Stranded(row.getObject("id", UUID.class), row.getString("kind")))
                .list();
        if (stranded.isEmpty()) {
            return List.of();
        }
        Stages stages = new SelectStages().run(jdbc);
        return stranded.stream()
                .map(one -> (Command) Command.Update.of(
                        "opportunity",
                        one.deal(),
                        Map.of(
                                "stage",
                                change(place(stages, one.kind())),
                                // filled in with the stage's own
                                "pipeline",
                                new Change(null, JSON.nullNode()))))
                .toList();
    }

    private static UUID place(Stages stages, String kind) {
        return switch (kind) {
            case "won" -> stages.won();
            case "lost" -> stages.lost();
            default -> stages.open().getFirst();
        };
    }

    private static Change change(UUID becomes) {
        return new Change(null, JSON.stringNode(becomes.toString()));
    }
}
