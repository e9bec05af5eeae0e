package org.kinward.edge.exchange.run;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.exchange.find.Directory;
import org.kinward.edge.exchange.find.Found;
import org.kinward.edge.exchange.plan.Landing;
import org.kinward.edge.exchange.plan.Mode;
import org.kinward.edge.exchange.plan.OnAlike;
import org.kinward.edge.exchange.plan.ReadyPlan;
import org.kinward.edge.exchange.plan.RowDraft;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Violation;
import org.kinward.kernel.text.Fold;

/** Finds the records that rows are about by the key of the plan: one look a batch. */
final class Existing {

    private final ReadyPlan plan;
    private final Directory directory;

    Existing(ReadyPlan plan, Directory directory) {
        this.plan = plan;
        this.directory = directory;
    }

    /** What a row is found by, folded; empty when the plan has no key or the row says nothing there. */
    static String key(ReadyPlan plan, RowDraft draft) {
        return plan.keyLanding()
                .map(landing -> Fold.of(landing.column().meant(draft.cell(landing.index()))))
                .orElse("");
    }

    /** By what rows go together: their key, or the one record they are all most likely about. */
    static String groupKey(ReadyPlan plan, RowDraft draft, @Nullable Found found) {
        var key = key(plan, draft);
        return key.isEmpty() && found != null ? found.id().toString() : key;
    }

    /** The record each row is about; rows that are to make one are missing. Says of the drafts what cannot be. */
    Map<RowDraft, Found> find(List<RowDraft> drafts) {
        var found = known(drafts);
        if (plan.onAlike() != OnAlike.CREATE) {
            settle(found, alike(drafts, found));
        }
        return found;
    }

    /** Does with rows that resemble a record what the plan says. */
    void settle(Map<RowDraft, Found> found, Map<RowDraft, Found> alike) {
        switch (plan.onAlike()) {
            case CREATE -> {}
            case UPDATE -> found.putAll(alike);
            case SKIP -> alike.keySet().forEach(RowDraft::skip);
        }
    }

    /** Records that rows which are to make one are most likely about. */
    Map<RowDraft, Found> alike(List<RowDraft> drafts, Map<RowDraft, Found> found) {
        var making = drafts.stream()
                .filter(draft -> draft.sound() && !draft.skipped() && !found.containsKey(draft))
                .toList();
        var same = directory.same(
                plan.model().key(), making.stream().map(RowDraft::own).toList(), parted());
        var alike = new LinkedHashMap<RowDraft, Found>();
        for (var i = 0; i < making.size(); i++) {
            var one = same.get(i);
            if (one != null) {
                alike.put(making.get(i), one);
            }
        }
        return alike;
    }

    /** The record each row is about by the key. */
    Map<RowDraft, Found> known(List<RowDraft> drafts) {
        var landing = plan.keyLanding().orElse(null);
        var found = new LinkedHashMap<RowDraft, Found>();
        if (landing == null) {
            return found;
        }
        var texts = new HashMap<String, String>();
        for (var draft : drafts) {
            var text = landing.column().meant(draft.cell(landing.index()));
            if (!text.isEmpty()) {
                texts.putIfAbsent(Fold.of(text), text);
            }
        }
        var known = texts.isEmpty()
                ? Map.<String, List<Found>>of()
                : directory.find(plan.model().key(), landing.to().path(), texts.values(), parted());
        for (var draft : drafts) {
            judge(draft, landing, known.getOrDefault(key(plan, draft), List.of()), found);
        }
        return found;
    }

    /** Fields of which the file fills parts, and children it adds: what is there must be known to be kept, and not doubled. */
    private LinkedHashSet<String> parted() {
        var fields = new LinkedHashSet<String>();
        for (var landing : plan.landings()) {
            var ours = landing.to().link() == null;
            if (ours
                    && (landing.to().part() != null
                            || landing.to().entry()
                            || landing.to().child() != null)) {
                fields.add(landing.to().field().key());
            }
        }
        return fields;
    }

    /** Says of a row that is to make a record that an earlier row of the file makes it. */
    void taken(RowDraft draft) {
        plan.keyLanding()
                .ifPresent(landing -> draft.wrong(
                        landing.index(), wrong(landing, ErrorCode.NOT_UNIQUE, draft.cell(landing.index()))));
    }

    private void judge(RowDraft draft, Landing landing, List<Found> candidates, Map<RowDraft, Found> found) {
        if (draft.skipped()) {
            return;
        }
        var text = draft.cell(landing.index());
        if (text.isEmpty()) {
            if (plan.mode() != Mode.CREATE) {
                draft.wrong(landing.index(), Violation.of(landing.to().path(), ErrorCode.REQUIRED));
            }
        } else if (candidates.size() > 1) {
            draft.wrong(landing.index(), wrong(landing, ErrorCode.AMBIGUOUS_REFERENCE, text));
        } else if (candidates.isEmpty() && plan.mode() == Mode.UPDATE) {
            draft.wrong(landing.index(), wrong(landing, ErrorCode.UNKNOWN_REFERENCE, text));
        } else if (!candidates.isEmpty() && plan.mode() == Mode.CREATE) {
            draft.wrong(landing.index(), wrong(landing, ErrorCode.NOT_UNIQUE, text));
        } else if (!candidates.isEmpty()) {
            found.put(draft, candidates.getFirst());
        }
    }

    private static Violation wrong(Landing landing, ErrorCode code, String text) {
        return new Violation(landing.to().path(), code, Map.of("value", text));
    }
}
