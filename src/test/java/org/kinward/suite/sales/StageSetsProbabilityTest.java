package org.kinward.suite.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.kinward.suite.RuleBench;

class StageSetsProbabilityTest {
    private final SalesBench on = new SalesBench();
    private final StageSetsProbability rule = new StageSetsProbability(on.deal, on.stage);

    @Test
    void aNewDealHasTheProbabilityOfItsStage() {
        var draft = on.dealIn(on.open);

        on.bench.apply(rule, draft);

        assertThat(draft.get(on.deal.probability)).isEqualByComparingTo("50");
    }

    @Test
    void aMovedDealHasTheProbabilityOfTheStageItReached() {
        var draft = on.moving(on.dealIn(on.open), on.won);

        on.bench.apply(rule, draft);

        assertThat(draft.get(on.deal.probability)).isEqualByComparingTo("100");
    }

    @Test
    void whoeverMovesADealMaySayAnotherProbability() {
        var draft = on.dealIn(on.open);
        draft.set(on.deal.probability, new BigDecimal("65"));

        on.bench.apply(rule, draft);

        assertThat(draft.get(on.deal.probability)).isEqualByComparingTo("65");
    }

    @Test
    void aClosedDealIsCertainWhateverIsSaid() {
        var draft = on.moving(on.dealIn(on.open), on.lost);
        draft.set(on.deal.probability, new BigDecimal("65"));

        on.bench.apply(rule, draft);

        assertThat(draft.get(on.deal.probability)).isEqualByComparingTo("0");
    }

    @Test
    void aDealThatStaysKeepsItsProbability() {
        var stored = on.dealIn(on.open);
        stored.set(on.deal.probability, new BigDecimal("65"));
        var draft = RuleBench.changing(stored);

        on.bench.apply(rule, draft);

        assertThat(draft.get(on.deal.probability)).isEqualByComparingTo("65");
    }
}
