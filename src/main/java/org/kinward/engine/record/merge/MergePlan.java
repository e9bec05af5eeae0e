package org.kinward.engine.record.merge;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.ChildChanges;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.engine.record.command.Order;
import org.kinward.engine.record.spi.Snapshot;
import org.kinward.engine.record.told.Values;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.id.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What makes two records one: the winner's new values, every relation moved, and the loser into the bin for ever. */
public final class MergePlan {
    /** Records that may move at once; they are held in memory together and locked until the commit. */
    public static final int MOST = 20_000;

    private final Pair pair;
    private final List<FieldChoice> choices;
    private final Moves moves;

    private MergePlan(Pair pair, Moves moves) {
        this.pair = pair;
        this.choices = FieldChoice.of(pair);
        this.moves = moves;
    }

    public static MergePlan of(Connection connection, Catalogue catalogue, Pair pair) throws SQLException {
        var moves = Moves.find(connection, catalogue, pair);
        if (moves.records() > MOST) {
            throw new Refusal(ErrorCode.TOO_MANY_RELATIONS, Map.of("max", MOST));
        }
        return new MergePlan(pair, moves);
    }

    public Pair pair() {
        return pair;
    }

    public List<FieldChoice> choices() {
        return choices;
    }

    public Moves moves() {
        return moves;
    }

    /** @param take by field; what is not said is as suggested */
    public Order order(Map<String, Take> take) {
        Map<String, Change> fields = new LinkedHashMap<>();
        for (FieldChoice choice : choices) {
            choice.taken(take.getOrDefault(choice.field().key(), choice.suggested()))
                    .ifPresent(value -> fields.put(choice.field().key(), new Change(null, value)));
        }
        moves.emptied()
                .forEach(field ->
                        fields.putIfAbsent(field.key(), new Change(null, JsonNodeFactory.instance.nullNode())));
        Map<UUID, UUID> copies = new HashMap<>();
        Map<String, ChildChanges> children = children(take, copies);
        List<Command> commands = List.of(
                new Command.Update(
                        pair.model().key(), pair.winner().id(), null, fields, moves.within(children, copies)),
                new Command.Delete(
                        pair.model().key(), pair.loser().id(), pair.winner().id()));
        return new Order(Mode.ALL_OR_NOTHING, commands, moves.commands(copies), true);
    }

    /** Children stay with the one that goes, so that it comes back whole; the winner gets copies. */
    private Map<String, ChildChanges> children(Map<String, Take> take, Map<UUID, UUID> copies) {
        Map<String, ChildChanges> changes = new LinkedHashMap<>();
        pair.children().forEach((key, both) -> {
            Take taken = take.getOrDefault(key, Take.BOTH);
            if (taken == Take.WINNER) {
                return;
            }
            List<Map<String, JsonNode>> add = new ArrayList<>();
            both.losers().forEach(child -> add.add(copy(child, copies)));
            List<UUID> remove = taken == Take.LOSER
                    ? both.winners().stream().map(Snapshot::id).toList()
                    : List.of();
            if (!add.isEmpty() || !remove.isEmpty()) {
                changes.put(key, new ChildChanges(add, List.of(), remove));
            }
        });
        return changes;
    }

    private static Map<String, JsonNode> copy(Snapshot child, Map<UUID, UUID> copies) {
        UUID id = Ids.next();
        copies.put(child.id(), id);
        Map<String, JsonNode> values = new LinkedHashMap<>();
        values.put("id", JsonNodeFactory.instance.stringNode(id.toString()));
        for (ModelField field : child.model().fields()) {
            Object value = child.at(field.ordinal());
            if (field.stored() && !field.readOnly() && value != null) {
                values.put(field.key(), Values.node(field, value));
            }
        }
        return values;
    }
}
