package org.kinward.engine.access.type;

import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.springframework.stereotype.Component;

/** A part of the market: records lie in it, and people look after it and all below it. */
@Component
public final class Territory extends ObjectType {
    public final Field<String> name = text("name").required().title().unique();
    public final Field<Ref> parent = to("parent", Territory.class);

    public Territory() {
        super("territory");
        icon("map");
        kept(Custody.CONFIGURATION);
        list(name, parent);
        section("main", name, parent);
    }
}
