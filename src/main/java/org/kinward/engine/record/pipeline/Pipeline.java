package org.kinward.engine.record.pipeline;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Rights;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.feed.Cause;
import org.kinward.engine.feed.Feed;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.record.command.BatchResult;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Order;
import org.kinward.engine.record.command.Outcome;
import org.kinward.engine.record.derived.DeriveDrafts;
import org.kinward.engine.record.told.Changes;

/** What happens to every write, in this order. Reading the list is reading the documentation. */
public final class Pipeline {
    private final List<Step> steps;

    /** What a batch is judged by. */
    public record Circumstances(Actor actor, Rights rights, Catalogue catalogue, FieldContext fields, Named named) {}

    /**
     * What the feed calls a batch.
     *
     * @param command the request, import or reaction it is part of
     * @param cause what it reacts to; null for somebody's own act
     */
    public record Named(UUID batch, UUID command, @Nullable Cause cause) {}

    public Pipeline(Rules rules, Feed feed) {
        steps = List.of(
                new Authorise(),
                new ReadValues(),
                new LoadCurrent(),
                new Cascade(),
                new Merge(),
                new FillIn(),
                new FollowRelations(rules),
                new ApplyRules(rules),
                Pipeline::derive,
                new Validate(),
                new CheckUnique(),
                new Refuse(),
                new Persist(),
                new AppendToFeed(feed));
    }

    private static void derive(Batch batch) {
        var drafts = new DeriveDrafts(batch.catalogue(), batch.followed(), batch.fields());
        batch.open()
                .filter(item -> item.command() instanceof Command.Create || item.command() instanceof Command.Update)
                .map(Item::draft)
                .filter(draft -> draft.isNew() || Changes.any(draft))
                .forEach(drafts::compute);
    }

    /** Runs in the caller's transaction. */
    public BatchResult run(Connection connection, Circumstances circumstances, Order order) throws SQLException {
        var batch = new Batch(circumstances, connection, order);
        for (Step step : steps) {
            step.run(batch);
        }
        List<Outcome> outcomes =
                batch.items().stream().limit(order.size()).map(Item::outcome).toList();
        return new BatchResult(circumstances.named().batch(), outcomes);
    }
}
