package org.kinward.edge.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kinward.edge.sample.diary.SampleIds;
import org.kinward.engine.access.Actor;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Has people's own records let go of the sample's: a relation is emptied, and what cannot be without it goes to the bin. */
@Component
final class LetGo {
    private static final String OWNER = "owner";

    private final Catalogues catalogues;
    private final Records records;
    private final JdbcClient jdbc;

    LetGo(Catalogues catalogues, Records records, JdbcClient jdbc) {
        this.catalogues = catalogues;
        this.records = records;
        this.jdbc = jdbc;
    }

    void run(Actor actor) {
        write(actor, new MoveDeals().run(jdbc));
        for (Model model : catalogues.current().models()) {
            if (model.parent().isEmpty()) {
                List<ModelField> relations = model.fields().stream()
                        .filter(field -> field.type().reference() && !field.readOnly())
                        .toList();
                relations.forEach(relation -> write(actor, commands(actor, model, relation)));
            }
        }
    }

    private List<Command> commands(Actor actor, Model model, ModelField relation) {
        List<Command> commands = new ArrayList<>();
        for (UUID id : holding(model, relation)) {
            boolean owner = relation.key().equals(OWNER);
            if (relation.required() && !owner) {
                commands.add(new Command.Delete(model.key(), id));
            } else {
                commands.add(Command.Update.of(
                        model.key(), id, Map.of(relation.key(), new Change(null, owner ? heir(actor) : nobody()))));
            }
        }
        return commands;
    }

    /** Live records of people's own that point at one of the sample's. */
    private List<UUID> holding(Model model, ModelField relation) {
        String sql = "select id from " + model.table() + " where \"" + relation.column()
                + "\" between :lowest and :highest and id not between :lowest and :highest and deleted_at is null";
        return jdbc.sql(sql)
                .params(new HashMap<>(Map.of("lowest", SampleIds.LOWEST, "highest", SampleIds.HIGHEST)))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private static JsonNode heir(Actor actor) {
        UUID user = actor.user();
        return user == null || SampleIds.are(user) ? nobody() : JsonNodeFactory.instance.stringNode(user.toString());
    }

    private static JsonNode nobody() {
        return JsonNodeFactory.instance.nullNode();
    }

    private void write(Actor actor, List<Command> commands) {
        for (int from = 0; from < commands.size(); from += Records.MAX_BATCH) {
            List<Command> some = commands.subList(from, Math.min(commands.size(), from + Records.MAX_BATCH));
            records.execute(actor, Mode.EACH, some);
        }
    }
}
