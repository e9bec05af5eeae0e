package org.kinward.edge.exchange.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kinward.edge.exchange.find.Directory;
import org.kinward.edge.exchange.plan.Landing;
import org.kinward.edge.exchange.plan.ReadyPlan;
import org.kinward.edge.exchange.plan.RowDraft;
import org.kinward.edge.exchange.plan.RowReader;
import org.kinward.edge.exchange.sql.Outcomes.RowOutcome;
import org.kinward.edge.exchange.sql.StagedRows.WrittenRow;
import org.kinward.engine.access.Actor;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;

/** Sets the relations between records of one file, once they are all there: no row depends on the one before it. */
final class SecondPass {

    private final Actor actor;
    private final Records records;
    private final ReadyPlan plan;
    private final Creations creations;
    private final References references;

    /** @param refused names that could not be made when it was tried before */
    SecondPass(Actor actor, Records records, ReadyPlan plan, Directory directory, Set<String> refused) {
        this.actor = actor;
        this.records = records;
        this.plan = plan;
        this.creations = new Creations(refused);
        this.references = new References(directory, creations);
    }

    /** What could not be set, by row; the rows stay what they are. */
    List<RowOutcome> write(List<WrittenRow> rows, CellTally tally, Reasons reasons) {
        var reader = new RowReader(plan);
        var ids = new LinkedHashMap<RowDraft, UUID>();
        rows.forEach(row -> {
            var draft = reader.read(row.row().number(), row.row().cells());
            draft.own().removeAll();
            ids.put(draft, row.record());
        });
        references.resolve(List.copyOf(ids.keySet()), true);
        var updates = commands(ids);
        var commands = new ArrayList<>(creations.commands());
        commands.addAll(updates.values());
        if (!commands.isEmpty()) {
            var outcomes = records.execute(actor, Mode.EACH, commands).outcomes();
            creations.require(outcomes);
            var at = creations.commands().size();
            for (var draft : updates.keySet()) {
                draft.problems().addAll(Reasons.problems(plan, outcomes.get(at++)));
            }
        }
        return explained(ids, tally, reasons);
    }

    private Map<RowDraft, Command> commands(Map<RowDraft, UUID> ids) {
        var commands = new LinkedHashMap<RowDraft, Command>();
        ids.forEach((draft, id) -> {
            if (!draft.own().isEmpty()) {
                var fields = new LinkedHashMap<String, Change>();
                draft.own()
                        .properties()
                        .forEach(entry -> fields.put(entry.getKey(), new Change(null, entry.getValue())));
                commands.put(draft, Command.Update.of(plan.model().key(), id, fields));
            }
        });
        return commands;
    }

    private List<RowOutcome> explained(Map<RowDraft, UUID> ids, CellTally tally, Reasons reasons) {
        var explained = new ArrayList<RowOutcome>();
        ids.forEach((draft, id) -> {
            for (var naming : draft.namings()) {
                if (itself(naming.landing())) {
                    tally.second(naming.landing(), fine(draft, naming.landing()));
                }
            }
            if (!draft.sound()) {
                explained.add(new RowOutcome(draft.row(), "updated", id, reasons.of(plan, draft.problems())));
            }
        });
        return explained;
    }

    private static boolean fine(RowDraft draft, Landing landing) {
        return !draft.emptied().contains(landing.index())
                && draft.problems().stream()
                        .noneMatch(problem -> problem.column() == landing.index() || problem.column() < 0);
    }

    private static boolean itself(Landing landing) {
        var reference = landing.reference();
        return reference != null && reference.itself();
    }
}
