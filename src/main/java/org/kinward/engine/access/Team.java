package org.kinward.engine.access;

import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.springframework.stereotype.Component;

/** People who see each other's work. */
@Component
public final class Team extends ObjectType {
    public final Field<String> name = text("name").required().title().unique();
    public final Field<Ref> manager = user("manager");
    public final Field<Ref> parent = to("parent", Team.class);

    public Team() {
        super("team");
        icon("users-group");
        kept(Custody.CONFIGURATION);
        list(name, parent, manager);
        section("main", name, parent, manager);
    }
}
