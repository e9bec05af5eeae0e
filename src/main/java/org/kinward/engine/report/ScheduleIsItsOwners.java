package org.kinward.engine.report;

import java.util.Map;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.kernel.error.ErrorCode;
import org.springframework.stereotype.Component;

/** Who has a report sent changes and stops that, and nobody else; it goes at an hour of the day. */
@Component
final class ScheduleIsItsOwners implements Rule {
    private static final long LAST_HOUR = 23;

    private final ReportSchedule schedule;

    ScheduleIsItsOwners(ReportSchedule schedule) {
        this.schedule = schedule;
    }

    @Override
    public ObjectType type() {
        return schedule;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        draft.set(schedule.team, null);
        draft.set(schedule.territory, null);
        Long hour = draft.get(schedule.hour);
        if (hour != null && (hour < 0 || hour > LAST_HOUR)) {
            draft.reject(schedule.hour, ErrorCode.OUT_OF_RANGE, Map.of("value", hour));
        }
    }
}
