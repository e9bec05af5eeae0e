package org.kinward.suite.party;

import java.time.LocalDate;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.kernel.error.ErrorCode;
import org.springframework.stereotype.Component;

/** Nobody leaves a job before they began it. */
@Component
final class WorksAtEndsAfterItBegins implements Rule {
    private final WorksAt job;

    WorksAtEndsAfterItBegins(WorksAt job) {
        this.job = job;
    }

    @Override
    public ObjectType type() {
        return job;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        LocalDate since = draft.get(job.since);
        LocalDate until = draft.get(job.until);
        if (since != null && until != null && until.isBefore(since)) {
            draft.reject(job.until, ErrorCode.ENDS_BEFORE_IT_BEGINS);
        }
    }
}
