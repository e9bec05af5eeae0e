package org.kinward.edge.exchange.run;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kinward.edge.exchange.file.CsvRow;
import org.kinward.edge.exchange.find.Found;
import org.kinward.edge.exchange.find.RecordDirectories;
import org.kinward.edge.exchange.plan.ReadyPlan;
import org.kinward.edge.exchange.plan.RowDraft;
import org.kinward.edge.exchange.run.unknown.UnknownValue;
import org.kinward.edge.exchange.run.unknown.UnknownValues;
import org.kinward.edge.exchange.sql.StagedRows;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.record.Collision;
import org.kinward.engine.record.Records;
import org.kinward.platform.language.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Shows what a plan would do. Cells, names and keys are checked for all rows (of large files, for the first thousands);
 * the first rows are written in earnest and taken back, so that the rules have their say.
 */
@Component
public final class Previews {

    private static final int TRIED = 100;

    private final TransactionTemplate transactions;
    private final StagedRows rows;
    private final Records records;
    private final RecordDirectories directories;
    private final Messages messages;

    Previews(
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            Records records,
            RecordDirectories directories,
            Messages messages) {
        this.transactions = new TransactionTemplate(transactions);
        this.rows = new StagedRows(jdbc);
        this.records = records;
        this.directories = directories;
        this.messages = messages;
    }

    public Preview make(Actor asking, UUID id, ReadyPlan plan, int fileRows) {
        var actor = asking.by(Origin.IMPORT);
        var reasons = new Reasons(messages, actor.language());
        return new PreviewMaking(plan, rows, directories.of(actor), directories.context(actor), reasons)
                .make(id, fileRows, tried(actor, id, plan));
    }

    private Map<Integer, List<RowDraft.Problem>> tried(Actor actor, UUID id, ReadyPlan plan) {
        var first = rows.after(id, 0, TRIED);
        var said = new HashMap<Integer, List<RowDraft.Problem>>();
        if (!first.isEmpty()) {
            var refused = new HashSet<String>();
            while (!tried(actor, plan, first, refused, said)) {
                said.clear();
            }
        }
        return said;
    }

    private boolean tried(
            Actor actor,
            ReadyPlan plan,
            List<CsvRow> first,
            Set<String> refused,
            Map<Integer, List<RowDraft.Problem>> said) {
        try {
            return Collision.again(() -> Boolean.TRUE.equals(transactions.execute(status -> {
                status.setRollbackOnly();
                new RowBatch(actor, records, plan, directories.of(actor), refused)
                        .write(first)
                        .forEach(draft -> said.put(draft.row(), draft.problems()));
                return Boolean.TRUE;
            })));
        } catch (Creations.Refused names) {
            refused.addAll(names.names());
            return false;
        }
    }

    /** Texts that name nothing known, by the index of the column. */
    public Map<String, List<UnknownValue>> unknown(Actor actor, UUID id, ReadyPlan plan) {
        return new UnknownValues(id, plan, rows, directories.of(actor)).find();
    }

    /** The id of the record of a type that comes first; empty when there is none within sight. */
    public Optional<UUID> first(Actor actor, String object) {
        return directories.of(actor).first(object).map(Found::id);
    }
}
