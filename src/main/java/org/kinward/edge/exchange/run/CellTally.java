package org.kinward.edge.exchange.run;

import java.util.HashMap;
import java.util.Map;
import org.kinward.edge.exchange.plan.Landing;
import org.kinward.edge.exchange.plan.ReadyPlan;
import org.kinward.edge.exchange.plan.RowDraft;
import org.kinward.edge.exchange.sql.CellCounts;

/** Counts what became of every mapped cell. */
final class CellTally {

    private final Map<String, CellCounts> counts;

    CellTally(Map<String, CellCounts> soFar) {
        counts = new HashMap<>(soFar);
    }

    /** A row the first pass is done with; its relations within the file wait for the second. */
    void row(ReadyPlan plan, RowDraft draft, boolean written) {
        for (var landing : plan.landings()) {
            var reference = landing.reference();
            var later = written && reference != null && reference.itself();
            add(draft, landing, later, written);
        }
    }

    private void add(RowDraft draft, Landing landing, boolean later, boolean written) {
        if (!filled(draft, landing)) {
            plus(landing, new CellCounts(0, 0, 1, 0));
        } else if (draft.skipped() || later || written && draft.emptied().contains(landing.index())) {
            plus(landing, new CellCounts(1, 0, 0, 0));
        } else {
            plus(landing, written ? new CellCounts(1, 1, 0, 0) : new CellCounts(1, 0, 0, 1));
        }
    }

    /** A relation within the file, settled in the second pass. */
    void second(Landing landing, boolean written) {
        plus(landing, written ? new CellCounts(0, 1, 0, 0) : new CellCounts(0, 0, 0, 1));
    }

    private void plus(Landing landing, CellCounts more) {
        counts.merge(Integer.toString(landing.index()), more, CellCounts::plus);
    }

    private static boolean filled(RowDraft draft, Landing landing) {
        return !landing.column().meant(draft.cell(landing.index())).isEmpty();
    }

    Map<String, CellCounts> counts() {
        return counts;
    }
}
