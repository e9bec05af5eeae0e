package org.kinward.engine.record.pipeline;

import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.spi.RuleContext;

/** Lets every rule of the type see the draft. Into the bin and out of it go records as they are. */
final class ApplyRules implements Step {
    private final Rules rules;

    ApplyRules(Rules rules) {
        this.rules = rules;
    }

    @Override
    public void run(Batch batch) {
        var context = new RuleContext(batch.actor(), batch.rights(), batch.fields(), batch.followed());
        batch.open()
                .filter(item -> item.command() instanceof Command.Create || item.command() instanceof Command.Update)
                .forEach(item -> rules.of(item.model().key()).forEach(rule -> rule.apply(item.draft(), context)));
    }
}
