package org.kinward.edge.exchange.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kinward.edge.exchange.file.CsvRow;
import org.kinward.edge.exchange.find.Directory;
import org.kinward.edge.exchange.find.Found;
import org.kinward.edge.exchange.plan.ReadyPlan;
import org.kinward.edge.exchange.plan.RowDraft;
import org.kinward.edge.exchange.plan.RowReader;
import org.kinward.edge.exchange.sql.Outcomes.RowOutcome;
import org.kinward.engine.access.Actor;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Mode;
import org.kinward.engine.record.command.Outcome;

/** Writes a batch of rows: reads them, finds what they name and what they are about, and hands over their commands. */
final class RowBatch {

    private final Actor actor;
    private final Records records;
    private final ReadyPlan plan;
    private final RowReader reader;
    private final Creations creations;
    private final References references;
    private final Existing existing;
    private final RowLinks links;
    private final Map<RowDraft, Written> written = new LinkedHashMap<>();

    private final Map<RowDraft, List<RowDraft.Problem>> unlinked = new LinkedHashMap<>();

    /** The record of a row, and what the row did to it. */
    private record Written(UUID record, String state) {}

    /** @param refused names that could not be made when it was tried before */
    RowBatch(Actor actor, Records records, ReadyPlan plan, Directory directory, Set<String> refused) {
        this.actor = actor;
        this.records = records;
        this.plan = plan;
        this.reader = new RowReader(plan);
        this.creations = new Creations(refused);
        this.references = new References(directory, creations);
        this.existing = new Existing(plan, directory);
        this.links = new RowLinks(plan, directory);
    }

    /**
     * The rows with what is wrong with them; those with nothing wrong are written.
     *
     * @throws Creations.Refused when a name could not be made; nothing may be kept then
     */
    List<RowDraft> write(List<CsvRow> rows) {
        var drafts =
                rows.stream().map(row -> reader.read(row.number(), row.cells())).toList();
        references.resolve(drafts, false);
        drafts.forEach(reader::finish);
        var found = existing.find(drafts);
        var groups = groups(drafts, found);
        var commands = new ArrayList<>(creations.commands());
        var byRecord = new LinkedHashMap<UUID, RowGroup>();
        for (var group : groups) {
            var command = RowCommands.of(plan, group);
            commands.add(command);
            byRecord.put(command.id(), group);
        }
        var linkings = links.of(byRecord);
        linkings.forEach(linking -> commands.add(linking.command()));
        if (!commands.isEmpty()) {
            var outcomes = records.execute(actor, Mode.EACH, commands).outcomes();
            creations.require(outcomes);
            var at = creations.commands().size();
            for (var group : groups) {
                settle(group, outcomes.get(at++));
            }
            for (var linking : linkings) {
                settle(linking, outcomes.get(at++));
            }
        }
        return drafts;
    }

    /** A row whose link is refused is still the record it made, and says why it stands alone. */
    private void settle(RowLinks.Linking linking, Outcome outcome) {
        if (written.containsKey(linking.row())) {
            unlinked.computeIfAbsent(linking.row(), row -> new ArrayList<>())
                    .addAll(Reasons.problems(plan, linking.link().model().key() + ".", outcome));
        }
    }

    private List<RowGroup> groups(List<RowDraft> drafts, Map<RowDraft, Found> found) {
        var groups = new ArrayList<RowGroup>();
        var byKey = new HashMap<String, RowGroup>();
        for (var draft : drafts) {
            var key = Existing.groupKey(plan, draft, found.get(draft));
            var known = key.isEmpty() ? null : byKey.get(key);
            if (!draft.sound() || draft.skipped()) {
                continue;
            }
            if (known == null) {
                var group = new RowGroup(new ArrayList<>(List.of(draft)), found.get(draft));
                groups.add(group);
                byKey.put(key, group);
            } else if (plan.mode() == org.kinward.edge.exchange.plan.Mode.CREATE && !plan.lined()) {
                existing.taken(draft);
            } else {
                known.rows().add(draft);
            }
        }
        return groups;
    }

    private void settle(RowGroup group, Outcome outcome) {
        if (!(outcome instanceof Outcome.Saved saved)) {
            group.rows().forEach(draft -> draft.problems().addAll(Reasons.problems(plan, outcome)));
            return;
        }
        var first = group.found() == null ? "created" : saved.changed() ? "updated" : "unchanged";
        for (var draft : group.rows()) {
            written.put(draft, new Written(saved.id(), draft == group.rows().getFirst() ? first : "merged"));
        }
    }

    /** What became of a row that was handed to {@link #write}. */
    RowOutcome outcome(RowDraft draft, Reasons reasons) {
        if (draft.sound() && draft.skipped()) {
            return new RowOutcome(draft.row(), "skipped", null, null);
        }
        var done = written.get(draft);
        if (done == null) {
            return new RowOutcome(draft.row(), "rejected", null, reasons.of(plan, draft.problems()));
        }
        var alone = unlinked.getOrDefault(draft, List.of());
        return new RowOutcome(
                draft.row(), done.state(), done.record(), alone.isEmpty() ? null : reasons.of(plan, alone));
    }
}
