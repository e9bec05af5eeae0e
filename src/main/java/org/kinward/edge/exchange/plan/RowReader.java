package org.kinward.edge.exchange.plan;

import java.util.Map;
import org.kinward.edge.exchange.file.Sniffer;
import org.kinward.engine.field.spi.CsvForm;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Violation;

/** Reads a row under a plan: everything that can be said of it without asking the database. */
public final class RowReader {

    private final ReadyPlan plan;
    private final CellReader cells;

    public RowReader(ReadyPlan plan) {
        this.plan = plan;
        this.cells = new CellReader(plan);
    }

    public RowDraft read(int row, String[] values) {
        var draft = new RowDraft(row, values);
        if (Sniffer.ragged(values, plan.width())) {
            draft.wrong(
                    -1,
                    new Violation("", ErrorCode.ROW_TOO_WIDE, Map.of("cells", values.length, "columns", plan.width())));
            return draft;
        }
        if (plan.skips(draft)) {
            draft.skip();
            return draft;
        }
        constants(draft, false);
        for (var landing : plan.landings()) {
            switch (cells.read(landing, draft.cell(landing.index()))) {
                case CellValue.Empty empty -> {}
                case CellValue.Known known -> draft.put(landing.to(), known.value());
                case CellValue.Named named -> draft.namings().add(new RowDraft.Naming(landing, named.text()));
                case CellValue.Wrong wrong -> draft.wrong(landing.index(), wrong.violation());
            }
        }
        return draft;
    }

    /** Of what is nothing without the record it is to name: somebody takes part, or nobody does. */
    private void withoutNobodies(RowDraft draft) {
        for (var landing : plan.landings()) {
            var child = landing.to().child();
            if (child != null && child.required() && draft.emptied().contains(landing.index())) {
                draft.children().remove(landing.to().owner());
            }
        }
    }

    /**
     * Ends a row once its records are found: what a plan says of a child or a link holds for one that the row makes, and a currency
     * alone is no money.
     */
    public void finish(RowDraft draft) {
        withoutNobodies(draft);
        for (var to : plan.constants().keySet()) {
            var amountless = to.part() != null && to.field().type().csv() == CsvForm.NUMBER;
            if (amountless && !draft.own().path(to.field().key()).has("amount")) {
                draft.own().remove(to.field().key());
            }
        }
        constants(draft, true);
    }

    private void constants(RowDraft draft, boolean ofOthers) {
        plan.constants().forEach((to, value) -> {
            if (!to.owner().isEmpty() == ofOthers && draft.of(to) != null) {
                draft.put(to, value);
            }
        });
    }
}
