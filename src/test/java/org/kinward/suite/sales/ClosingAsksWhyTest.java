package org.kinward.suite.sales;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kinward.suite.RuleBench;

class ClosingAsksWhyTest {
    private final SalesBench on = new SalesBench();
    private final ClosingAsksWhy rule = new ClosingAsksWhy(on.deal, on.stage);

    @Test
    void winningByHandNeedsAReason() {
        var draft = on.moving(on.dealIn(on.open), on.won);

        on.bench.interactively().apply(rule, draft);

        assertThat(RuleBench.wrongs(draft)).containsExactly("whyWon reasonNeeded");
    }

    @Test
    void losingByHandNeedsAReason() {
        var draft = on.moving(on.dealIn(on.open), on.lost);

        on.bench.interactively().apply(rule, draft);

        assertThat(RuleBench.wrongs(draft)).containsExactly("whyLost reasonNeeded");
    }

    @Test
    void aReasonGivenIsEnough() {
        var draft = on.moving(on.dealIn(on.open), on.won);
        draft.set(on.deal.whyWon, "referral");

        on.bench.interactively().apply(rule, draft);

        assertThat(RuleBench.wrongs(draft)).isEmpty();
    }

    @Test
    void filesAndProgramsAreNotAsked() {
        var draft = on.moving(on.dealIn(on.open), on.won);

        on.bench.apply(rule, draft);

        assertThat(RuleBench.wrongs(draft)).isEmpty();
    }

    @Test
    void anotherChangeToAClosedDealIsNotAskedForOne() {
        var draft = RuleBench.changing(on.dealIn(on.won));
        draft.set(on.deal.nextStep, "Invoice");

        on.bench.interactively().apply(rule, draft);

        assertThat(RuleBench.wrongs(draft)).isEmpty();
    }
}
