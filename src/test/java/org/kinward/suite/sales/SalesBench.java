package org.kinward.suite.sales;

import static org.kinward.suite.DeclaredTypes.the;

import java.math.BigDecimal;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.spi.Draft;
import org.kinward.suite.RuleBench;

/** A pipeline with a stage of each kind, and deals in it. */
final class SalesBench {
    final Opportunity deal = the(Opportunity.class);
    final OpportunityLine line = the(OpportunityLine.class);
    final Pipeline pipeline = the(Pipeline.class);
    final Stage stage = the(Stage.class);
    final RuleBench bench = new RuleBench();
    final Ref sales = pipeline("Sales");
    final Ref open = stage(sales, "Proposal", Stage.OPEN, 50);
    final Ref won = stage(sales, "Won", Stage.WON, 100);
    final Ref lost = stage(sales, "Lost", Stage.LOST, 0);

    Ref pipeline(String name) {
        Draft made = RuleBench.fresh(pipeline);
        made.set(pipeline.name, name);
        return bench.knows(made);
    }

    Ref stage(Ref of, String name, String kind, int probability) {
        Draft made = RuleBench.fresh(stage);
        made.set(stage.name, name);
        made.set(stage.pipeline, of);
        made.set(stage.kind, kind);
        made.set(stage.probability, BigDecimal.valueOf(probability));
        return bench.knows(made);
    }

    Draft dealIn(Ref reached) {
        Draft draft = RuleBench.fresh(deal);
        draft.set(deal.pipeline, sales);
        draft.set(deal.stage, reached);
        return draft;
    }

    /** A deal of the first stage, about to be moved. */
    Draft moving(Draft stored, Ref to) {
        Draft draft = RuleBench.changing(stored);
        draft.set(deal.stage, to);
        return draft;
    }

    Draft lineOf(Draft draft) {
        Draft child = RuleBench.fresh(line);
        draft.child(deal.lines.key(), child);
        return child;
    }
}
