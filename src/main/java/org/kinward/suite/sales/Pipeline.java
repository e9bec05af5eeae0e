package org.kinward.suite.sales;

import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.springframework.stereotype.Component;

/** A way deals go, from first talk to won or lost. */
@Component
public final class Pipeline extends ObjectType {
    public final Field<String> name = text("name").required().title();
    public final Field<Long> position = integer("position").required().initially("1");

    public Pipeline() {
        super("pipeline");
        icon("columns");
        kept(Custody.CONFIGURATION);
        list(name, position);
        section("main", name, position);
    }
}
