package org.kinward.suite.sales;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kinward.suite.RuleBench;

class StageBelongsToPipelineTest {
    private final SalesBench on = new SalesBench();
    private final StageBelongsToPipeline rule = new StageBelongsToPipeline(on.deal, on.stage);

    @Test
    void aDealWithAStageAloneIsInThePipelineOfTheStage() {
        var draft = RuleBench.fresh(on.deal);
        draft.set(on.deal.stage, on.open);

        on.bench.apply(rule, draft);

        assertThat(draft.get(on.deal.pipeline)).isEqualTo(on.sales);
    }

    @Test
    void aStageOfAnotherPipelineIsRefused() {
        var other = on.stage(on.pipeline("Service"), "Asked", Stage.OPEN, 10);
        var draft = on.moving(on.dealIn(on.open), other);

        on.bench.apply(rule, draft);

        assertThat(RuleBench.wrongs(draft)).containsExactly("stage stageOfOtherPipeline");
    }

    @Test
    void pipelineAndStageMoveTogether() {
        var service = on.pipeline("Service");
        var draft = on.moving(on.dealIn(on.open), on.stage(service, "Asked", Stage.OPEN, 10));
        draft.set(on.deal.pipeline, service);

        on.bench.apply(rule, draft);

        assertThat(RuleBench.wrongs(draft)).isEmpty();
    }

    @Test
    void thePipelineAloneCannotMoveAwayFromTheStage() {
        var draft = RuleBench.changing(on.dealIn(on.open));
        draft.set(on.deal.pipeline, on.pipeline("Service"));

        on.bench.apply(rule, draft);

        assertThat(RuleBench.wrongs(draft)).containsExactly("stage stageOfOtherPipeline");
    }
}
