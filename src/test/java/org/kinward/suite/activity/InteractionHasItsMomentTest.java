package org.kinward.suite.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinward.suite.DeclaredTypes.the;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kinward.suite.RuleBench;

class InteractionHasItsMomentTest {
    private final Interaction interaction = the(Interaction.class);
    private final InteractionHasItsMoment rule = new InteractionHasItsMoment(interaction);

    @Test
    void whatIsLoggedWithoutATimeHappenedNow() {
        var draft = RuleBench.fresh(interaction);

        new RuleBench().apply(rule, draft);

        assertThat(draft.get(interaction.occurredAt)).isEqualTo(RuleBench.NOON);
    }

    @Test
    void aTimeGivenStays() {
        var draft = RuleBench.fresh(interaction);
        draft.set(interaction.occurredAt, Instant.EPOCH);

        new RuleBench().apply(rule, draft);

        assertThat(draft.get(interaction.occurredAt)).isEqualTo(Instant.EPOCH);
    }
}
