package org.kinward.suite.activity;

import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.springframework.stereotype.Component;

/** One of us who is named in a task. */
@Component
public final class TaskMention extends ObjectType {
    public final Field<Ref> who = user("who").required();

    public TaskMention() {
        super("taskMention");
        icon("user");
        partOf(Task.class);
        list(who);
        section("main", who);
    }
}
