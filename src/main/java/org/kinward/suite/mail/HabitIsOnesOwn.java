package org.kinward.suite.mail;

import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.suite.activity.OnesOwn;
import org.springframework.stereotype.Component;

/** How somebody writes is theirs alone, told once, and nobody waits longer than two minutes for a mail that is to go. */
@Component
final class HabitIsOnesOwn implements Rule {
    static final long LONGEST_DELAY = 120;

    private final MailHabit habit;

    HabitIsOnesOwn(MailHabit habit) {
        this.habit = habit;
    }

    @Override
    public ObjectType type() {
        return habit;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        OnesOwn.keepOne(draft, habit, habit.key);
        OnesOwn.within(draft, habit.delay, LONGEST_DELAY);
    }
}
