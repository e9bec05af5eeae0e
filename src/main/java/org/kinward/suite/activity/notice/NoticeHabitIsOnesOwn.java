package org.kinward.suite.activity.notice;

import java.util.List;
import java.util.Map;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.kernel.error.ErrorCode;
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
        draft.set(habit.team, null);
        draft.set(habit.territory, null);
        Ref owner = draft.get(habit.owner);
        draft.set(habit.key, owner == null ? null : owner.id().toString());
        for (Field<Long> field : List.of(habit.quietFrom, habit.quietUntil, habit.digestHour)) {
            Long hour = draft.get(field);
            if (hour != null && (hour < 0 || hour > LAST_HOUR)) {
                draft.reject(field, ErrorCode.OUT_OF_RANGE, Map.of("value", hour));
            }
        }
    }
}
