package org.kinward.engine.access.type;

import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.springframework.stereotype.Component;

/** A role of the workspace's own: what it may is what the shipped one it is based on may, and what is said beside that. */
@Component
public final class Role extends ObjectType {
    public static final String KEY = "role";

    public final Field<String> name = text("name").required().title().unique();
    public final Field<String> basis = select("basis", "nothing:gray", "rep:green", "manager:blue")
            .required()
            .initially("nothing");
    public final Field<String> description = longText("description");

    public Role() {
        super(KEY);
        icon("key");
        kept(Custody.ADMINISTRATION);
        list(name, basis, description);
        section("main", name, basis, description);
    }
}
