package org.kinward.edge.exchange.run;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.kinward.edge.exchange.plan.ReadyPlan;
import org.kinward.edge.exchange.sql.GroupedRows.Part;
import org.kinward.edge.exchange.sql.State;
import org.kinward.edge.exchange.sql.StoredImport;
import org.kinward.edge.exchange.sql.StoredImports;
import org.kinward.engine.record.Errand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes batches of the first pass side by side and keeps them one after another: one is being made ready while the
 * database stores the other. A batch counts only if the one before it did, so that whoever stops in the middle leaves
 * whole batches from the first on, as if they had come singly. Where two of them want the same, the later one gives way,
 * and the rest is left to be done singly.
 */
@Component
final class Lanes {
    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);
    private static final int LANES = 2;

    /** The one before may wait for what this one holds, which the database cannot see: this one gives way then. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TransactionTemplate transactions;
    private final StoredImports imports;
    private final StoredPlans plans;
    private final FirstPass pass;

    /** @param before whether the batch before it was kept; not yet known perhaps */
    private record Turn(StoredImport stored, ReadyPlan plan, Part part, int after, CompletableFuture<Boolean> before) {}

    Lanes(PlatformTransactionManager transactions, JdbcClient jdbc, StoredPlans plans, FirstPass pass) {
        this.transactions = new TransactionTemplate(transactions);
        this.imports = new StoredImports(jdbc);
        this.plans = plans;
        this.pass = pass;
    }

    /** @return whether it is worth trying again later; what was not done is to be done singly */
    boolean run(UUID id) {
        var stored = imports.find(id).orElse(null);
        if (stored == null
                || stored.state() != State.RUNNING
                || stored.progress().phase() != 1) {
            return true;
        }
        var plan = plans.of(stored);
        if (FirstPass.size(plan) < FirstPass.BATCH) {
            // What one batch makes by its name the next one must find.
            return false;
        }
        try (var threads = Executors.newFixedThreadPool(
                LANES, Thread.ofPlatform().name("import-", 1).factory())) {
            return sideBySide(stored, plan, threads);
        }
    }

    private boolean sideBySide(StoredImport stored, ReadyPlan plan, ExecutorService threads) {
        var underWay = new ArrayDeque<CompletableFuture<Boolean>>();
        var last = CompletableFuture.completedFuture(true);
        var through = stored.progress().through();
        while (true) {
            var part = pass.part(stored.id(), plan, through);
            if (part.through() == through) {
                return last.join();
            }
            if (underWay.size() == LANES && !underWay.removeFirst().join()) {
                return false;
            }
            var turn = new Turn(stored, plan, part, through, last);
            last = CompletableFuture.supplyAsync(() -> done(turn), threads);
            underWay.add(last);
            through = part.through();
        }
    }

    /** What goes wrong here is met again by whoever does it singly, who knows what to do about it. */
    private boolean done(Turn turn) {
        try {
            return Errand.of(turn.stored().id())
                    .carry(() -> Boolean.TRUE.equals(transactions.execute(status -> {
                        var kept = kept(turn);
                        if (!kept) {
                            status.setRollbackOnly();
                        }
                        return kept;
                    })));
        } catch (RuntimeException gaveWay) {
            LOG.debug(
                    "A batch of the import {} is done again by itself",
                    turn.stored().id(),
                    gaveWay);
            return false;
        }
    }

    private boolean kept(Turn turn) {
        var written = pass.write(turn.stored(), turn.plan(), turn.part(), Set.of());
        if (!before(turn)) {
            return false;
        }
        var stored = imports.lock(turn.stored().id()).orElse(null);
        if (stored == null
                || stored.state() != State.RUNNING
                || stored.progress().phase() != 1
                || stored.progress().through() != turn.after()) {
            return false;
        }
        pass.keep(stored, written);
        return true;
    }

    private static boolean before(Turn turn) {
        try {
            return turn.before().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException waiting) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
