package org.kinward.suite.activity.course;

import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.suite.activity.OnesOwn;
import org.springframework.stereotype.Component;

/** How far somebody has come in learning is theirs to know. */
@Component
final class CourseIsOnesOwn implements Rule {
    private final CourseTaken taken;

    CourseIsOnesOwn(CourseTaken taken) {
        this.taken = taken;
    }

    @Override
    public ObjectType type() {
        return taken;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        OnesOwn.keep(draft, taken);
    }
}
