package org.kinward.engine.privacy.retention;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.feed.redaction.RedactLines;
import org.kinward.engine.privacy.Erasures;
import org.kinward.engine.record.Errand;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.engine.record.command.Order;
import org.kinward.engine.record.command.Outcome;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of records that have had their time: by commands like anybody's, done by the workspace itself. */
@Component
final class Deeds {
    private static final Actor ITSELF = Actor.system(Origin.SYSTEM);

    private final Records records;
    private final Erasures erasures;
    private final DataSource database;
    private final TransactionTemplate transactions;

    Deeds(Records records, Erasures erasures, DataSource database, PlatformTransactionManager transactions) {
        this.records = records;
        this.erasures = erasures;
        this.database = database;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * @param run all that one run does is one command to undo
     * @return to how many it was done
     */
    int carryOut(Asked asked, UUID run, List<UUID> ids) {
        return switch (asked.deed()) {
            case RetentionRule.ERASE ->
                (int) ids.stream()
                        .filter(id -> erasures.eraseItself(asked.model().key(), id))
                        .count();
            case RetentionRule.CLEAR -> clear(asked, run, ids);
            default ->
                saved(
                                run,
                                ids.stream()
                                        .<Command>map(id ->
                                                new Command.Delete(asked.model().key(), id))
                                        .toList())
                        .size();
        };
    }

    private int clear(Asked asked, UUID run, List<UUID> ids) {
        var nothing = new Change(null, JsonNodeFactory.instance.nullNode());
        Map<String, Change> changes =
                asked.cleared().stream().collect(Collectors.toMap(ModelField::key, field -> nothing));
        List<Command> commands = ids.stream()
                .<Command>map(id -> Command.Update.of(asked.model().key(), id, new HashMap<>(changes)))
                .toList();
        Integer cleared = transactions.execute(status -> {
            Set<UUID> done = saved(run, commands);
            Connection connection = DataSourceUtils.getConnection(database);
            try {
                // What is in the history is kept as well: nothing of it is left there either.
                new RedactLines(done).run(connection, (object, record, line) -> without(line, changes.keySet()));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            } finally {
                DataSourceUtils.releaseConnection(connection, database);
            }
            return done.size();
        });
        return cleared == null ? 0 : cleared;
    }

    private Set<UUID> saved(UUID run, List<Command> commands) {
        var order = new Order(Mode.EACH, commands, List.of(), true);
        var result = Errand.of(run).carry(() -> records.execute(ITSELF, order, null));
        return result.outcomes().stream()
                .filter(Outcome.Saved.class::isInstance)
                .map(outcome -> ((Outcome.Saved) outcome).id())
                .collect(Collectors.toSet());
    }

    /** The line still says that the field changed; both of its sides are what stands now, which is nothing. */
    static String without(String line, Set<String> fields) {
        JsonNode said = JsonMapper.shared().readTree(line);
        ObjectNode left = JsonNodeFactory.instance.objectNode();
        said.properties().forEach(change -> {
            JsonNode sides = change.getValue();
            if (fields.contains(change.getKey()) && sides.isArray()) {
                var silent = left.putArray(change.getKey());
                sides.forEach(side -> silent.addNull());
            } else {
                left.set(change.getKey(), sides);
            }
        });
        return left.equals(said) ? line : left.toString();
    }
}
