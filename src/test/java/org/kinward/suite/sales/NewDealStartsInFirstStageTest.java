package org.kinward.suite.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kinward.suite.RuleBench;
import org.kinward.suite.sales.FirstStages.FirstStage;

class NewDealStartsInFirstStageTest {
    private final SalesBench on = new SalesBench();
    private final NewDealStartsInFirstStage rule = new NewDealStartsInFirstStage(
            on.deal,
            on.pipeline,
            on.stage,
            pipeline -> pipeline == null || pipeline.equals(on.sales.id())
                    ? Optional.of(new FirstStage(on.sales.id(), on.open.id(), BigDecimal.TEN))
                    : Optional.empty());

    @Test
    void aNewDealWithoutAStageIsInTheFirstOne() {
        var draft = RuleBench.fresh(on.deal);

        on.bench.apply(rule, draft);

        assertThat(draft.get(on.deal.pipeline)).isEqualTo(on.sales);
        assertThat(draft.get(on.deal.stage)).isEqualTo(on.open);
        assertThat(draft.get(on.deal.probability)).isEqualByComparingTo("10");
    }

    @Test
    void aDealOfAPipelineWithoutStagesIsLeftToBeRefused() {
        var draft = RuleBench.fresh(on.deal);
        draft.set(on.deal.pipeline, on.pipeline("Empty"));

        on.bench.apply(rule, draft);

        assertThat(draft.get(on.deal.stage)).isNull();
    }

    @Test
    void aStageGivenStays() {
        var draft = on.dealIn(on.won);

        on.bench.apply(rule, draft);

        assertThat(draft.get(on.deal.stage)).isEqualTo(on.won);
    }
}
