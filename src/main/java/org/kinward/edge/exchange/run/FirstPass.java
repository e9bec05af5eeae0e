package org.kinward.edge.exchange.run;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.kinward.edge.exchange.find.Directories;
import org.kinward.edge.exchange.plan.ReadyPlan;
import org.kinward.edge.exchange.plan.RowDraft;
import org.kinward.edge.exchange.plan.Unknown;
import org.kinward.edge.exchange.sql.Counts;
import org.kinward.edge.exchange.sql.GroupedRows;
import org.kinward.edge.exchange.sql.GroupedRows.Part;
import org.kinward.edge.exchange.sql.Outcomes;
import org.kinward.edge.exchange.sql.Outcomes.RowOutcome;
import org.kinward.edge.exchange.sql.StagedRows;
import org.kinward.edge.exchange.sql.StoredImport;
import org.kinward.edge.exchange.sql.StoredImport.Progress;
import org.kinward.edge.exchange.sql.StoredImports;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.record.Records;
import org.kinward.platform.language.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pass that writes records: takes rows, writes them, and keeps what became of them, within somebody's transaction. */
@Component
final class FirstPass {
    static final int BATCH = Records.MAX_BATCH;

    private final StoredImports imports;
    private final StagedRows rows;
    private final GroupedRows grouped;
    private final Outcomes outcomes;
    private final Records records;
    private final Directories directories;
    private final Messages messages;

    /** Rows that were written, and of which nothing is noted yet. */
    record Written(ReadyPlan plan, Part part, List<RowDraft> drafts, List<RowOutcome> outcomes) {}

    FirstPass(JdbcClient jdbc, Records records, Directories directories, Messages messages) {
        this.imports = new StoredImports(jdbc);
        this.rows = new StagedRows(jdbc);
        this.grouped = new GroupedRows(jdbc);
        this.outcomes = new Outcomes(jdbc);
        this.records = records;
        this.directories = directories;
        this.messages = messages;
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

    static Actor actor(StoredImport stored) {
        return new Actor(stored.createdBy(), Origin.IMPORT, Locale.forLanguageTag(stored.language()));
    }

    Reasons reasons(StoredImport stored) {
        return new Reasons(messages, Locale.forLanguageTag(stored.language()));
    }

    /** The rows that come after this one; up to where it is when there are none. */
    Part part(UUID id, ReadyPlan plan, int through) {
        var key = plan.keyLanding();
        if (key.isPresent()) {
            return grouped.after(id, through, size(plan), key.get().index());
        }
        var next = rows.after(id, through, size(plan));
        return new Part(next, next.isEmpty() ? through : next.getLast().number());
    }

    /** @param refused names that could not be made when it was tried before */
    Written write(StoredImport stored, ReadyPlan plan, Part part, Set<String> refused) {
        var actor = actor(stored);
        var batch = new RowBatch(actor, records, plan, directories.of(actor), refused);
        var drafts = batch.write(part.rows());
        var reasons = reasons(stored);
        var told = drafts.stream().map(draft -> batch.outcome(draft, reasons)).toList();
        return new Written(plan, part, drafts, told);
    }

    /** @param stored the import as it stands, locked */
    void keep(StoredImport stored, Written written) {
        var tally = new CellTally(stored.cells());
        written.drafts().forEach(draft -> tally.row(written.plan(), draft, draft.sound()));
        outcomes.add(stored.id(), written.outcomes());
        var progress = stored.progress();
        var reached = new Progress(
                1,
                written.part().through(),
                progress.done() + written.part().rows().size(),
                counted(progress.counts(), written.outcomes()));
        imports.advance(stored.id(), reached, tally.counts());
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
