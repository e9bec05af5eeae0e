package org.kinward.suite.activity.notice;

import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.suite.activity.OnesOwn;
import org.springframework.stereotype.Component;

/** How somebody wants to be told is theirs alone and told once, and its hours are hours of a day. */
@Component
final class NoticeHabitIsOnesOwn implements Rule {
    private static final long LAST_HOUR = 23;

    private final NoticeHabit habit;

    NoticeHabitIsOnesOwn(NoticeHabit habit) {
        this.habit = habit;
    }

    @Override
    public ObjectType type() {
        return habit;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        OnesOwn.keepOne(draft, habit, habit.key);
        OnesOwn.within(draft, habit.quietFrom, LAST_HOUR);
        OnesOwn.within(draft, habit.quietUntil, LAST_HOUR);
        OnesOwn.within(draft, habit.digestHour, LAST_HOUR);
    }
}
