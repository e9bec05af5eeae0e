package org.kinward.suite.activity;

import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.springframework.stereotype.Component;

/** What is logged without a time happened just now. */
@Component
final class InteractionHasItsMoment implements Rule {
    private final Interaction interaction;

    InteractionHasItsMoment(Interaction interaction) {
        this.interaction = interaction;
    }

    @Override
    public ObjectType type() {
        return interaction;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        if (draft.get(interaction.occurredAt) == null) {
            draft.set(interaction.occurredAt, context.now());
        }
    }
}
