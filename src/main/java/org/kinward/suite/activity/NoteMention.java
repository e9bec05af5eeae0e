package org.kinward.suite.activity;

import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.springframework.stereotype.Component;

/** One of us who is named in a note. */
@Component
public final class NoteMention extends ObjectType {
    public final Field<Ref> who = user("who").required();

    public NoteMention() {
        super("noteMention");
        icon("user");
        partOf(Note.class);
        list(who);
        section("main", who);
    }
}
