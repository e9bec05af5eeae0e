package org.kinward.engine.record.pipeline;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Rights;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.feed.Feed;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.record.command.BatchResult;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;

/** What happens to every write, in this order. Reading the list is reading the documentation. */
public final class Pipeline {
    private final List<Step> steps;

    /** What a batch is judged by. */
    public record Circumstances(Actor actor, Rights rights, Catalogue catalogue, FieldContext fields) {}

    public Pipeline(Rules rules, Feed feed) {
        steps = List.of(
                new Authorise(),
                new ReadValues(),
                new LoadCurrent(),
                new Merge(),
                new FillIn(),
                new FollowRelations(rules),
                new ApplyRules(rules),
                new Validate(),
                new CheckUnique(),
                new Refuse(),
                new Persist(),
                new AppendToFeed(feed));
    }

    /** Runs in the caller's transaction. */
    public BatchResult run(
            Connection connection, Circumstances circumstances, Mode mode, UUID id, List<Command> commands)
            throws SQLException {
        var context = new Batch.Context(
                circumstances.actor(), circumstances.rights(), circumstances.catalogue(), circumstances.fields(), mode);
        var batch = new Batch(id, context, connection, commands);
        for (Step step : steps) {
            step.run(batch);
        }
        return new BatchResult(id, batch.items().stream().map(Item::outcome).toList());
    }
}
