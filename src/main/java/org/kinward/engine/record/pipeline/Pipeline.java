package org.kinward.engine.record.pipeline;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.told.Changes;
import org.kinward.engine.record.validation.CheckDrafts;
import org.kinward.engine.record.validation.Validations;

/** What happens to every write, in this order. Reading the list is reading the documentation. */
public final class Pipeline {
    private final List<Step> steps;
    private volatile @Nullable Validations validations;

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
                Pipeline::ask,
                new Validate(),
                new CheckUnique(),
                new Refuse(),
                new Persist(),
                new AppendToFeed(feed));
    }

    private static void derive(Batch batch) {
        var drafts = new DeriveDrafts(batch.catalogue(), batch.followed(), batch.fields());
        written(batch).forEach(drafts::compute);
    }

    /** Last, when everything stands as it will be. */
    private static void ask(Batch batch) {
        var drafts = new CheckDrafts(
                batch.validations(),
                batch.followed(),
                batch.rights(),
                batch.actor().language());
        written(batch).forEach(drafts::check);
    }

    private static Stream<Draft> written(Batch batch) {
        return batch.open()
                .filter(item -> item.command() instanceof Command.Create || item.command() instanceof Command.Update)
                .map(Item::draft)
                .filter(draft -> draft.isNew() || Changes.any(draft));
    }

    private Validations validations(Catalogue catalogue) {
        Validations known = validations;
        if (known == null || !known.areOf(catalogue)) {
            known = new Validations(catalogue);
            validations = known;
        }
        return known;
    }

    /** Runs in the caller's transaction. */
    public BatchResult run(Connection connection, Circumstances circumstances, Order order) throws SQLException {
        var batch = new Batch(circumstances, validations(circumstances.catalogue()), connection, order);
        for (Step step : steps) {
            step.run(batch);
        }
        List<Outcome> outcomes =
                batch.items().stream().limit(order.size()).map(Item::outcome).toList();
        return new BatchResult(circumstances.named().batch(), outcomes);
    }
}
