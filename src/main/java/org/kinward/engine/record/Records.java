package org.kinward.engine.record;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.feed.Cause;
import org.kinward.engine.feed.Feed;
import org.kinward.engine.record.command.BatchResult;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.engine.record.command.Order;
import org.kinward.engine.record.command.Outcome;
import org.kinward.engine.record.pipeline.Pipeline;
import org.kinward.engine.record.query.run.ReferenceMemory;
import org.kinward.engine.record.undo.TakenBack;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.id.Ids;
import org.kinward.platform.database.TransactionEnd;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The one way records are written. */
@Component
public final class Records {
    /** Most commands a batch takes. */
    public static final int MAX_BATCH = 2_000;

    private final DataSource database;
    private final TransactionTemplate transactions;
    private final Catalogues catalogues;
    private final Access access;
    private final Circumstances circumstances;
    private final Pipeline pipeline;
    private final ReferenceMemory references;
    private final Feed feed;

    Records(
            DataSource database,
            PlatformTransactionManager transactions,
            Catalogues catalogues,
            Access access,
            Circumstances circumstances,
            Pipeline pipeline,
            ReferenceMemory references,
            Feed feed) {
        this.references = references;
        this.database = database;
        this.transactions = new TransactionTemplate(transactions);
        this.catalogues = catalogues;
        this.access = access;
        this.circumstances = circumstances;
        this.pipeline = pipeline;
        this.feed = feed;
    }

    /** Runs a batch; in the caller's transaction where there is one (then once in it), else in one of its own. */
    public BatchResult execute(Actor actor, Mode mode, List<Command> commands) {
        return execute(actor, mode, commands, null);
    }

    /**
     * Runs a batch that happened earlier than it is written: moments, rules and the feed say when. For what tells a past
     * of its own, such as the sample; the order of the feed stays that of writing.
     */
    public BatchResult executeAsOf(Instant moment, Actor actor, Mode mode, List<Command> commands) {
        return ScopedValue.where(Circumstances.AS_OF, moment).call(() -> execute(actor, mode, commands));
    }

    /**
     * @param key names the request: asked again under the same key, it is answered with what came of it the first time
     * @throws Refusal when the same key was used for other commands, or there are too many of them
     */
    public BatchResult execute(Actor actor, Mode mode, List<Command> commands, @Nullable UUID key) {
        if (commands.isEmpty() || commands.size() > MAX_BATCH) {
            throw new Refusal(ErrorCode.TOO_MANY_COMMANDS, Map.of("max", MAX_BATCH, "count", commands.size()));
        }
        return execute(actor, Order.of(mode, commands), key);
    }

    /** Runs an order of whatever size, for those who count beforehand what follows from what. */
    public BatchResult execute(Actor actor, Order order, @Nullable UUID key) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return once(actor, order, key);
        }
        var timing = Timer.start();
        var result = Collision.again(
                () -> java.util.Objects.requireNonNull(transactions.execute(status -> once(actor, order, key))));
        timing.stop(Metrics.timer("records.batch", "origin", actor.origin().wire()));
        return result;
    }

    private BatchResult once(Actor actor, Order order, @Nullable UUID key) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            UUID batch = Ids.next();
            Errand errand = Errand.current(key, batch);
            Cause cause = errand.cause();
            if (cause != null && new TakenBack(connection, errand.command()).before(cause.batch())) {
                return new BatchResult(batch, Collections.nCopies(order.size(), new Outcome.Skipped()));
            }
            if (key != null) {
                var idempotency = new Idempotency(connection, actor, key, order.commands());
                Optional<BatchResult> before = idempotency.begin(batch);
                if (before.isPresent()) {
                    return before.get();
                }
                BatchResult result = run(connection, actor, order, batch, errand);
                idempotency.end(result);
                return result;
            }
            return run(connection, actor, order, batch, errand);
        } catch (SQLException e) {
            throw new WriteFailed(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private BatchResult run(Connection connection, Actor actor, Order order, UUID batch, Errand errand)
            throws SQLException {
        boolean common = anyCommon(order);
        TransactionEnd.committed(() -> {
            if (common) {
                references.written();
            }
            feed.committed();
        });
        var judged = new Pipeline.Circumstances(
                actor,
                access.rights(actor),
                catalogues.current(),
                circumstances.of(actor),
                new Pipeline.Named(batch, errand.command(), errand.cause()));
        return pipeline.run(connection, judged, order);
    }

    private boolean anyCommon(Order order) {
        return Stream.concat(order.commands().stream(), order.consequences().stream())
                .map(Command::object)
                .distinct()
                .anyMatch(object -> catalogues
                        .current()
                        .find(object)
                        .filter(ReferenceMemory::common)
                        .isPresent());
    }
}
