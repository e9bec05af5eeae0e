package org.kinward.edge.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kinward.edge.sample.diary.SampleIds;
import org.kinward.engine.access.Actor;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.identity.Passwords;
import org.kinward.engine.record.Purge;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes the sample company away, to the last record, and nothing besides: what people made themselves stays, let go of
 * what goes. Its people go too; when nobody is left who can sign in, the workspace asks who it belongs to.
 */
@Component
final class RemoveSample {
    private final Catalogues catalogues;
    private final LetGo letGo;
    private final Purge purge;
    private final Passwords passwords;
    private final SampleMark mark;
    private final JdbcClient jdbc;

    RemoveSample(
            Catalogues catalogues, LetGo letGo, Purge purge, Passwords passwords, SampleMark mark, JdbcClient jdbc) {
        this.catalogues = catalogues;
        this.letGo = letGo;
        this.purge = purge;
        this.passwords = passwords;
        this.mark = mark;
        this.jdbc = jdbc;
    }

    void run(Actor actor) {
        Map<String, List<UUID>> records = records();
        // What must be kept is not even let go of.
        purge.requireFree(records);
        letGo.run(actor);
        purge.run(actor, records);
        records.getOrDefault("user", List.of()).forEach(passwords::remove);
        mark.removed();
    }

    private Map<String, List<UUID>> records() {
        Map<String, List<UUID>> records = new HashMap<>();
        for (Model model : catalogues.current().models()) {
            if (model.parent().isEmpty()) {
                List<UUID> ids = jdbc.sql("select id from " + model.table() + " where id between ? and ?")
                        .params(SampleIds.LOWEST, SampleIds.HIGHEST)
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list();
                if (!ids.isEmpty()) {
                    records.put(model.key(), ids);
                }
            }
        }
        return records;
    }
}
