package org.kinward.suite.purpose;

import org.kinward.engine.catalog.Extension;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.field.spi.Ref;
import org.kinward.suite.activity.Task;
import org.springframework.stereotype.Component;

/** Which objective a task serves. */
@Component
public final class ObjectiveOfTask extends Extension {
    public final Field<Ref> objective = to("objective", Objective.class);

    public ObjectiveOfTask() {
        super(Task.class, "purpose");
    }
}
