package org.kinward.engine.record.action;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.merge.MergePlan;
import org.kinward.engine.record.undo.SelectUses;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What points to one record points to another, by every relation of whatever type that may lead to both. */
record HandOver(Catalogue catalogue, Ref from, Ref to) {

    private record Place(String object, UUID id) {}

    List<Command> commands(Connection connection) throws SQLException {
        Map<Place, Map<String, Change>> changes = new LinkedHashMap<>();
        JsonNode there = JsonNodeFactory.instance
                .objectNode()
                .put("object", to.object())
                .put("id", to.id().toString());
        for (var use : new SelectUses(catalogue, from.object(), List.of(from.id())).run(connection)) {
            List<String> targets = use.field().settings().targets();
            boolean moves = !use.field().readOnly()
                    && use.model().parent().isEmpty()
                    && (targets.isEmpty() || targets.contains(to.object()));
            if (moves) {
                changes.computeIfAbsent(new Place(use.model().key(), use.by()), place -> new LinkedHashMap<>())
                        .put(use.field().key(), new Change(null, there));
            }
        }
        if (changes.size() > MergePlan.MOST) {
            throw new Refusal(ErrorCode.TOO_MANY_RELATIONS, Map.of("max", MergePlan.MOST));
        }
        List<Command> commands = new ArrayList<>();
        changes.forEach((place, fields) -> commands.add(Command.Update.of(place.object(), place.id(), fields)));
        return commands;
    }
}
