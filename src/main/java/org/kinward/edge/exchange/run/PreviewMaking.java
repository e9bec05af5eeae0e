package org.kinward.edge.exchange.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.exchange.find.Directory;
import org.kinward.edge.exchange.find.Found;
import org.kinward.edge.exchange.plan.ReadyPlan;
import org.kinward.edge.exchange.plan.RowDraft;
import org.kinward.edge.exchange.plan.RowReader;
import org.kinward.edge.exchange.run.unknown.UnknownValues;
import org.kinward.edge.exchange.sql.StagedRows;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.kernel.text.Fold;
import tools.jackson.databind.node.JsonNodeFactory;

/** Does everything an import does short of writing, row by row, and gathers what would come of it. */
final class PreviewMaking {

    private static final int BATCH = 2_000;
    private static final int ALL = 20_000;
    private static final int OF_LARGE = 5_000;
    private static final int FIRST = 20;
    private static final int WITH_PROBLEMS = 50;

    private final ReadyPlan plan;
    private final StagedRows rows;
    private final Directory directory;
    private final ValueCheck check;
    private final Reasons reasons;

    private final List<Preview.Row> shown = new ArrayList<>();
    private final Map<String, Integer> byColumn = new HashMap<>();
    private final Set<String> met = new HashSet<>();
    private final Map<RowDraft, Found> likes = new HashMap<>();
    private final Map<String, Set<String>> made = new LinkedHashMap<>();
    private int alike;
    private int troubled;
    private int creates;
    private int updates;
    private int merges;
    private int skips;
    private int checked;

    PreviewMaking(ReadyPlan plan, StagedRows rows, Directory directory, FieldContext context, Reasons reasons) {
        this.plan = plan;
        this.rows = rows;
        this.directory = directory;
        this.check = new ValueCheck(context);
        this.reasons = reasons;
    }

    /** @param tried what the rules said of the first rows when they were written and taken back, by row */
    Preview make(UUID id, int fileRows, Map<Integer, List<RowDraft.Problem>> tried) {
        var unknown = new UnknownValues(id, plan, rows, directory);
        var references = new References(new WithOwn(directory, plan, unknown), this::imagined);
        var limit = fileRows <= ALL ? fileRows : OF_LARGE;
        var through = 0;
        while (checked < limit) {
            var next = rows.after(id, through, Math.min(BATCH, limit - checked));
            if (next.isEmpty()) {
                break;
            }
            through = next.getLast().number();
            var reader = new RowReader(plan);
            var drafts = next.stream()
                    .map(row -> reader.read(row.number(), row.cells()))
                    .toList();
            references.resolve(drafts, false);
            references.resolve(drafts, true);
            drafts.forEach(reader::finish);
            var existing = new Existing(plan, directory);
            var found = existing.known(drafts);
            likes.putAll(existing.alike(drafts, found));
            existing.settle(found, likes);
            drafts.forEach(draft -> take(draft, found.get(draft), tried));
            likes.clear();
        }
        return new Preview(
                shown,
                new Preview.Problems(troubled, byColumn),
                unknown.find(),
                creates,
                updates,
                merges,
                skips,
                alike,
                makes(),
                checked);
    }

    private void take(RowDraft draft, @Nullable Found known, Map<Integer, List<RowDraft.Problem>> tried) {
        checked++;
        check.check(plan, draft);
        if (draft.sound()) {
            draft.problems().addAll(tried.getOrDefault(draft.row(), List.of()));
        }
        if (draft.sound()) {
            count(draft, known);
        } else {
            troubled++;
            draft.problems().stream()
                    .map(problem -> Integer.toString(problem.column()))
                    .distinct()
                    .forEach(column -> byColumn.merge(column, 1, Integer::sum));
        }
        if (checked <= FIRST
                || !draft.sound() && troubled <= WITH_PROBLEMS
                || likes.containsKey(draft) && alike <= FIRST) {
            shown.add(shown(draft));
        }
    }

    private void count(RowDraft draft, @Nullable Found known) {
        alike += likes.containsKey(draft) ? 1 : 0;
        var key = Existing.groupKey(plan, draft, known);
        if (draft.skipped()) {
            skips++;
        } else if (!key.isEmpty() && !met.add(key)) {
            merges++;
        } else if (known != null) {
            updates++;
        } else {
            creates++;
        }
    }

    private Preview.Row shown(RowDraft draft) {
        var problems = draft.problems().stream()
                .map(problem -> new Preview.Problem(
                        problem.column() < 0 ? null : problem.column(),
                        problem.violation().field(),
                        problem.violation().code().wire(),
                        reasons.message(problem.violation())))
                .toList();
        return new Preview.Row(draft.row(), List.of(draft.cells()), check.shown(plan, draft), problems, like(draft));
    }

    private Preview.@Nullable Like like(RowDraft draft) {
        var like = likes.get(draft);
        if (like == null) {
            return null;
        }
        var title = like.record().path(plan.model().title().key());
        return new Preview.Like(
                like.id(), title.isObject() ? title.path("display").asString("") : title.asString(""));
    }

    private Map<String, Integer> makes() {
        var makes = new LinkedHashMap<String, Integer>();
        made.forEach((object, names) -> makes.put(object, names.size()));
        return makes;
    }

    /** Records that would be made, under no id that will ever be used. */
    private Map<String, Found> imagined(String object, String by, Collection<String> texts) {
        var made = new LinkedHashMap<String, Found>();
        for (var text : texts) {
            this.made.computeIfAbsent(object, type -> new HashSet<>()).add(Fold.of(text));
            made.put(Fold.of(text), new Found(object, new UUID(0, 0), JsonNodeFactory.instance.objectNode()));
        }
        return made;
    }
}
