package org.kinward.edge.exchange.run;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kinward.edge.exchange.find.Directories;
import org.kinward.edge.exchange.plan.ReadyPlan;
import org.kinward.edge.exchange.sql.GroupedRows;
import org.kinward.edge.exchange.sql.Outcomes;
import org.kinward.edge.exchange.sql.StagedRows;
import org.kinward.edge.exchange.sql.State;
import org.kinward.edge.exchange.sql.StoredImport;
import org.kinward.edge.exchange.sql.StoredImport.Progress;
import org.kinward.edge.exchange.sql.StoredImports;
import org.kinward.engine.record.Collision;
import org.kinward.engine.record.Errand;
import org.kinward.engine.record.Records;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs imports, batch by batch. Each batch is one transaction that locks the import before it is kept, so that two
 * processes at once, or one that died half-way and its successor, do every row once.
 */
@Component
public final class Run {

    private final TransactionTemplate transactions;
    private final StoredImports imports;
    private final StagedRows rows;
    private final GroupedRows grouped;
    private final Outcomes outcomes;
    private final Records records;
    private final Directories directories;
    private final StoredPlans plans;
    private final FirstPass firstPass;
    private final Lanes lanes;

    Run(
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            Records records,
            Directories directories,
            StoredPlans plans,
            FirstPass firstPass,
            Lanes lanes) {
        this.transactions = new TransactionTemplate(transactions);
        this.imports = new StoredImports(jdbc);
        this.rows = new StagedRows(jdbc);
        this.grouped = new GroupedRows(jdbc);
        this.outcomes = new Outcomes(jdbc);
        this.records = records;
        this.directories = directories;
        this.plans = plans;
        this.firstPass = firstPass;
        this.lanes = lanes;
    }

    /** Goes on until nothing is left to do; an import that was stopped half-way goes on where it was. */
    public void toTheEnd(UUID id) {
        var apart = true;
        while (batch(id)) {
            apart = apart && lanes.run(id);
        }
    }

    /** Does the next batch. @return whether there may be more */
    public boolean batch(UUID id) {
        var refused = new HashSet<String>();
        while (true) {
            try {
                return Errand.of(id)
                        .carry(() -> Collision.again(
                                () -> Boolean.TRUE.equals(transactions.execute(status -> next(id, refused)))));
            } catch (Creations.Refused names) {
                refused.addAll(names.names());
            }
        }
    }

    private boolean next(UUID id, Set<String> refused) {
        var stored = imports.lock(id).orElse(null);
        if (stored == null || stored.state() != State.RUNNING) {
            return false;
        }
        var plan = plans.of(stored);
        return switch (stored.progress().phase()) {
            case 0 -> sorted(stored, plan);
            case 1 -> first(stored, plan, refused);
            default -> second(stored, plan, refused);
        };
    }

    /** Rows of one key are found before any is written, so that none is written without the others. */
    private boolean sorted(StoredImport stored, ReadyPlan plan) {
        plan.keyLanding().ifPresent(key -> grouped.sort(stored.id(), key.index()));
        var progress = stored.progress();
        imports.advance(stored.id(), new Progress(1, 0, progress.done(), progress.counts()), stored.cells());
        return true;
    }

    private boolean first(StoredImport stored, ReadyPlan plan, Set<String> refused) {
        var part = firstPass.part(stored.id(), plan, stored.progress().through());
        if (part.through() == stored.progress().through()) {
            return turn(stored, plan);
        }
        firstPass.keep(stored, firstPass.write(stored, plan, part, refused));
        return true;
    }

    private boolean turn(StoredImport stored, ReadyPlan plan) {
        var progress = stored.progress();
        if (!plan.secondPass()) {
            imports.move(stored.id(), List.of(State.RUNNING), State.DONE, null);
            return false;
        }
        imports.advance(stored.id(), new Progress(2, 0, progress.done(), progress.counts()), stored.cells());
        return true;
    }

    private boolean second(StoredImport stored, ReadyPlan plan, Set<String> refused) {
        var progress = stored.progress();
        var next = rows.writtenAfter(stored.id(), progress.through(), FirstPass.size(plan));
        if (next.isEmpty()) {
            imports.move(stored.id(), List.of(State.RUNNING), State.DONE, null);
            return false;
        }
        var actor = FirstPass.actor(stored);
        var tally = new CellTally(stored.cells());
        var explained = new SecondPass(actor, records, plan, directories.of(actor), refused)
                .write(next, tally, firstPass.reasons(stored));
        if (!explained.isEmpty()) {
            outcomes.explain(stored.id(), explained);
        }
        var through = next.getLast().row().number();
        imports.advance(stored.id(), new Progress(2, through, progress.done(), progress.counts()), tally.counts());
        return true;
    }
}
