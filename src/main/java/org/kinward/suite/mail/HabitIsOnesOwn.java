package org.kinward.suite.mail;

import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.kernel.error.ErrorCode;
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
        draft.set(habit.team, null);
        draft.set(habit.territory, null);
        Ref owner = draft.get(habit.owner);
        draft.set(habit.key, owner == null ? null : owner.id().toString());
        Long delay = draft.get(habit.delay);
        if (delay != null && (delay < 0 || delay > LONGEST_DELAY)) {
            draft.reject(habit.delay, ErrorCode.OUT_OF_RANGE, java.util.Map.of("value", delay));
        }
    }
}
