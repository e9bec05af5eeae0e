package org.kinward.edge.exchange.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.kinward.edge.exchange.find.Directories;
import org.kinward.edge.exchange.guess.Subjects;
import org.kinward.edge.exchange.plan.PlanReading;
import org.kinward.edge.exchange.plan.ReadyPlan;
import org.kinward.edge.exchange.plan.Unknown;
import org.kinward.edge.exchange.sql.Counts;
import org.kinward.edge.exchange.sql.GroupedRows;
import org.kinward.edge.exchange.sql.GroupedRows.Part;
import org.kinward.edge.exchange.sql.Outcomes;
import org.kinward.edge.exchange.sql.Outcomes.RowOutcome;
import org.kinward.edge.exchange.sql.StagedRows;
import org.kinward.edge.exchange.sql.State;
import org.kinward.edge.exchange.sql.StoredImport;
import org.kinward.edge.exchange.sql.StoredImport.Progress;
import org.kinward.edge.exchange.sql.StoredImports;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.record.Errand;
import org.kinward.engine.record.Records;
import org.kinward.platform.language.Messages;
import org.kinward.platform.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs imports, batch by batch. Each batch is one transaction that locks the import, so that two processes at once, or
 * one that died half-way and its successor, do every row once.
 */
@Component
public final class Run {

    private static final int BATCH = Records.MAX_BATCH;

    private final TransactionTemplate transactions;
    private final StoredImports imports;
    private final StagedRows rows;
    private final GroupedRows grouped;
    private final Outcomes outcomes;
    private final Records records;
    private final Catalogues catalogues;
    private final Workspaces workspaces;
    private final Directories directories;
    private final Messages messages;
    private final Subjects subjects;

    Run(
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            Records records,
            Catalogues catalogues,
            Workspaces workspaces,
            Directories directories,
            Messages messages,
            Subjects subjects) {
        this.transactions = new TransactionTemplate(transactions);
        this.imports = new StoredImports(jdbc);
        this.rows = new StagedRows(jdbc);
        this.grouped = new GroupedRows(jdbc);
        this.outcomes = new Outcomes(jdbc);
        this.records = records;
        this.catalogues = catalogues;
        this.workspaces = workspaces;
        this.directories = directories;
        this.messages = messages;
        this.subjects = subjects;
    }

    /** Goes on until nothing is left to do; an import that was stopped half-way goes on where it was. */
    public void toTheEnd(UUID id) {
        while (batch(id)) {
            // the work is in the asking
        }
    }

    /** Does the next batch. @return whether there may be more */
    public boolean batch(UUID id) {
        var refused = new HashSet<String>();
        while (true) {
            try {
                return Errand.of(id)
                        .carry(() -> Retry.onCollision(
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
        var plan = ready(stored);
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

    private ReadyPlan ready(StoredImport stored) {
        var plan = stored.plan();
        if (plan == null) {
            throw new IllegalStateException("import " + stored.id() + " runs without a plan");
        }
        var zone = workspaces.current().zone();
        return new PlanReading(catalogues.current(), subjects, stored.profile(), zone).read(plan);
    }

    private boolean first(StoredImport stored, ReadyPlan plan, Set<String> refused) {
        var progress = stored.progress();
        var part = part(stored, plan);
        if (part.through() == progress.through()) {
            return turn(stored, plan);
        }
        var next = part.rows();
        var actor = actor(stored);
        var tally = new CellTally(stored.cells());
        var batch = new RowBatch(actor, records, plan, directories.of(actor), refused);
        var reasons = reasons(stored);
        var written = new ArrayList<RowOutcome>();
        for (var draft : batch.write(next)) {
            tally.row(plan, draft, draft.sound());
            written.add(batch.outcome(draft, reasons));
        }
        outcomes.add(stored.id(), written);
        var reached =
                new Progress(1, part.through(), progress.done() + next.size(), counted(progress.counts(), written));
        imports.advance(stored.id(), reached, tally.counts());
        return true;
    }

    private Part part(StoredImport stored, ReadyPlan plan) {
        var through = stored.progress().through();
        var key = plan.keyLanding();
        if (key.isPresent()) {
            return grouped.after(stored.id(), through, size(plan), key.get().index());
        }
        var next = rows.after(stored.id(), through, size(plan));
        return new Part(next, next.isEmpty() ? through : next.getLast().number());
    }

    /** Every row may bring a record for each relation that makes what it does not know, and its links, all in one batch. */
    static int size(ReadyPlan plan) {
        var making = plan.landings().stream()
                .filter(landing -> {
                    var reference = landing.reference();
                    return reference != null && reference.unknown() == Unknown.CREATE;
                })
                .count();
        return BATCH / (1 + (int) making + plan.links().size());
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
        var next = rows.writtenAfter(stored.id(), progress.through(), size(plan));
        if (next.isEmpty()) {
            imports.move(stored.id(), List.of(State.RUNNING), State.DONE, null);
            return false;
        }
        var actor = actor(stored);
        var tally = new CellTally(stored.cells());
        var explained = new SecondPass(actor, records, plan, directories.of(actor), refused)
                .write(next, tally, reasons(stored));
        if (!explained.isEmpty()) {
            outcomes.explain(stored.id(), explained);
        }
        var through = next.getLast().row().number();
        imports.advance(stored.id(), new Progress(2, through, progress.done(), progress.counts()), tally.counts());
        return true;
    }

    private static Actor actor(StoredImport stored) {
        return new Actor(stored.createdBy(), Origin.IMPORT, Locale.forLanguageTag(stored.language()));
    }

    private Reasons reasons(StoredImport stored) {
        return new Reasons(messages, Locale.forLanguageTag(stored.language()));
    }

    private static Counts counted(Counts before, List<RowOutcome> outcomes) {
        return new Counts(
                before.created() + count(outcomes, "created"),
                before.updated() + count(outcomes, "updated"),
                before.unchanged() + count(outcomes, "unchanged"),
                before.rejected() + count(outcomes, "rejected"),
                before.merged() + count(outcomes, "merged"),
                before.skipped() + count(outcomes, "skipped"));
    }

    private static int count(List<RowOutcome> outcomes, String state) {
        return (int) outcomes.stream()
                .filter(outcome -> outcome.state().equals(state))
                .count();
    }
}
