package org.kinward.suite.purpose;

import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.springframework.stereotype.Component;

/** Why the company is there, in one sentence and in five answers. There is one; what it was before, its history tells. */
@Component
public final class Mission extends ObjectType {
    public final Field<String> statement = text("statement").required().title();
    public final Field<String> what = longText("what");
    public final Field<String> forWhom = longText("forWhom");
    public final Field<String> forWhat = longText("forWhat");
    public final Field<String> how = longText("how");
    public final Field<String> where = longText("where");
    /** The same for all, so that there is one of it. */
    public final Field<String> current = text("current").readOnly().unique().initially("current");

    public Mission() {
        super("mission");
        icon("compass");
        kept(Custody.SHARED);
        list(statement, forWhom, updatedAt);
        section("main", statement, what, forWhom, forWhat, how, where);
    }
}
