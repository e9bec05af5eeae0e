package org.kinward.suite.activity.talk;

import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.springframework.stereotype.Component;

/** Somebody wants to hear of a record, or not any more. What is one's own is followed without a word. */
@Component
public final class Follow extends ObjectType {
    public static final String FOLLOWING = "following";

    public final Field<Ref> about = toAny("about").required();
    public final Field<String> state =
            select("state", "following:green", "left:gray").required().initially(FOLLOWING);
    /** Who follows what, in one: once each. */
    public final Field<String> once = text("once").readOnly().unique();

    public Follow() {
        super("follow");
        icon("heart");
        kept(Custody.PERSONAL);
        goesWith(about);
        list(about, state);
        section("main", about, state, owner);
    }
}
