package org.kinward.suite.activity.talk;

import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.springframework.stereotype.Component;

/** One of us who is named in a comment. */
@Component
public final class Mention extends ObjectType {
    public final Field<Ref> who = user("who").required();

    public Mention() {
        super("mention");
        icon("user");
        partOf(Comment.class);
        list(who);
        section("main", who);
    }
}
